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

resource "aws_db_parameter_group" "votes" {
  name_prefix = "votes-"
  family      = "mysql8.0"

  parameter {
    name  = "slow_query_log"
    value = "1"
  }

  parameter {
    name  = "query_cache_size"
    value = "33554432"
  }

  parameter {
    name  = "max_connections"
    value = "150"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "votes" {
  identifier           = "votes"
  engine               = "mysql"
  engine_version       = "8.0"
  instance_class       = "db.t4g.small"
  allocated_storage    = 20
  storage_encrypted    = true
  username             = "votes"
  password             = var.password
  parameter_group_name = aws_db_parameter_group.votes.name
  skip_final_snapshot  = true
}
