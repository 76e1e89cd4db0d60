variable "office" {
  type    = string
  default = "198.51.100.0/24"
}

resource "aws_security_group" "terrarium" {
  name        = "terrarium"
  description = "Terrarium keepers"
  vpc_id      = "vpc-0a1b2c3d4e5f60718"

  ingress {
    description = "Keepers"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [var.office]
  }

  ingress {
    description = "Feeding robot"
    from_port   = 8883
    to_port     = 8883
    protocol    = "tcp"
    cidr_blocks = [var.office]
  }

  # Vets come from the office, too.
  ingress {
    description = "Vets"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [var.office]
  }
}
