terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_security_group" "loom" {
  name = "loom"
}

resource "aws_vpc_security_group_egress_rule" "loom" {
  security_group_id = data.aws_security_group.loom.id
  description       = "The dye works"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.20.0.0/16"
}
