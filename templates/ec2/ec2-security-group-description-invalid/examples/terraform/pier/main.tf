variable "vpc_id" {
  type = string
}

resource "aws_security_group" "pier" {
  name        = "pier"
  description = "Boats – mooring & fuel"
  vpc_id      = var.vpc_id

  ingress {
    description = "Fuel pumps"
    from_port   = 8443
    to_port     = 8443
    protocol    = "tcp"
    cidr_blocks = ["10.20.0.0/16"]
  }

  tags = {
    Name = "pier"
  }
}
