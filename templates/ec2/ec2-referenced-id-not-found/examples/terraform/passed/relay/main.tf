variable "image_id" {
  type = string
}

variable "subnet_id" {
  type = string
}

resource "aws_instance" "relay" {
  ami           = var.image_id
  instance_type = "t3.small"
  subnet_id     = var.subnet_id
}
