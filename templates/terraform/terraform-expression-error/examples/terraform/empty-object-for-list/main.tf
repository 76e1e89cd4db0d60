terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "subnets" {
  type    = list(string)
  default = {}
}

variable "extra_tags" {
  type    = map(string)
  default = []
}

resource "aws_db_subnet_group" "hives" {
  name       = "hives"
  subnet_ids = var.subnets
  tags       = var.extra_tags
}
