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

resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = var.subnet_ids
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "mysql"
  engine_version          = "8.0"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  storage_encrypted       = true
  username                = "orders"
  password                = var.password
  backup_retention_period = 7
  db_subnet_group_name    = aws_db_subnet_group.orders.name
  skip_final_snapshot     = true
}

resource "aws_db_instance" "reports" {
  identifier           = "orders-reports"
  replicate_source_db  = aws_db_instance.orders.identifier
  instance_class       = "db.t4g.medium"
  allocated_storage    = 100
  skip_final_snapshot  = true
  publicly_accessible  = false
  parameter_group_name = "default.mysql8.0"
}

output "reports" {
  value = aws_db_instance.reports.address
}
