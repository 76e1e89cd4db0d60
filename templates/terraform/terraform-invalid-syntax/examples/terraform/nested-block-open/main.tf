terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_security_group" "cellar" {
  name = "cellar"

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]

  tags = {
    Name = "cellar"
  }
}

resource "aws_sqs_queue" "casks" {
  name = "casks"
}
