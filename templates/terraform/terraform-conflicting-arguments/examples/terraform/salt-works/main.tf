terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "eu-south-1"
}

variable "database_password" {
  type      = string
  sensitive = true
}

resource "aws_security_group" "pans" {
  name = "salt-pans"
}

resource "aws_security_group_rule" "pumps" {
  type              = "ingress"
  from_port         = 8883
  to_port           = 8883
  protocol          = "tcp"
  security_group_id = aws_security_group.pans.id
  cidr_blocks       = ["10.40.0.0/16"]
  self              = false
}

resource "aws_sqs_queue" "harvest" {
  name        = "harvest"
  name_prefix = "salt-"
}

resource "aws_db_instance" "ledger" {
  identifier                  = "salt-ledger"
  engine                      = "postgres"
  instance_class              = "db.t4g.small"
  allocated_storage           = 20
  username                    = "salter"
  password                    = var.database_password
  manage_master_user_password = true
}
