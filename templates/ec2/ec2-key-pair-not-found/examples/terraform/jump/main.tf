terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "image_id" {
  description = "Image of the jump host"
  type        = string
}

resource "aws_instance" "jump" {
  ami           = var.image_id
  instance_type = "t3.nano"
  key_name      = "field-laptop"
}
