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

variable "subnet_ids" {
  type = list(string)
}

resource "aws_db_subnet_group" "crews" {
  name_prefix = "crews-"
  subnet_ids  = var.subnet_ids
}

resource "aws_rds_cluster" "crews" {
  cluster_identifier   = "crews"
  engine               = "aurora-mysql"
  engine_mode          = "serverless"
  database_name        = "crews"
  master_username      = "crews"
  master_password      = var.password
  db_subnet_group_name = aws_db_subnet_group.crews.name
  storage_encrypted    = true
  skip_final_snapshot  = true

  scaling_configuration {
    auto_pause               = true
    min_capacity             = 1
    max_capacity             = 16
    seconds_until_auto_pause = 600
    timeout_action           = "ForceApplyCapacityChange"
  }
}

output "endpoint" {
  value = aws_rds_cluster.crews.endpoint
}
