terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "subnets" {
  type = array(string)
}

resource "aws_db_subnet_group" "hives" {
  name       = "hives"
  subnet_ids = var.subnets
}
