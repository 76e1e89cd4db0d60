terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "vpc_id" {
  type = string
}

locals {
  name = "observatory"
}

resource "aws_security_group" "mirror" {
  name        = "${local.name}-mirror"
  description = "Actuators of the mirror"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "mirror" {
  security_group_id = aws_security_group.mirror.id
  cidr_ipv4         = "10.40.0.0/16"
  from_port         = 4840
  to_port           = 4840
  ip_protocol       = "tcp"
}

output "mirror_group" {
  value = aws_security_group.mirror.name
}
