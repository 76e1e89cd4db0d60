terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "password" {
  type      = string
  sensitive = true
}

variable "stage" {
  type    = string
  default = "test"
}

resource "aws_db_parameter_group" "loans" {
  name_prefix = "loans-"
  family      = "postgres16"

  parameter {
    name  = "log_min_duration_statement"
    value = "500"
  }
}

resource "aws_db_instance" "loans" {
  identifier                = "loans-${var.stage}"
  engine                    = "postgres"
  engine_version            = "16"
  instance_class            = "db.t4g.micro"
  allocated_storage         = 20
  storage_encrypted         = true
  username                  = "loans"
  password                  = var.password
  parameter_group_name      = aws_db_parameter_group.loans.name
  final_snapshot_identifier = "loans-${var.stage}-last"
}

output "address" {
  value = aws_db_instance.loans.address
}
