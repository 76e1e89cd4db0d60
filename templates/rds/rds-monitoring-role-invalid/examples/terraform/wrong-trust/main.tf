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

variable "subnet_group" {
  type = string
}

# The importer's role, which is right as it is.
resource "aws_iam_role" "importer" {
  name = "mill-importer"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  })
}

resource "aws_iam_role" "monitor" {
  name = "mill-monitor"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "rds.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  })
}

resource "aws_rds_cluster" "ledger" {
  cluster_identifier          = "mill-ledger"
  engine                      = "aurora-postgresql"
  engine_version              = "16.6"
  database_name               = "ledger"
  master_username             = "miller"
  manage_master_user_password = true
  db_subnet_group_name        = var.subnet_group
  storage_encrypted           = true
  skip_final_snapshot         = false
  final_snapshot_identifier   = "mill-ledger-last"
}

resource "aws_rds_cluster_instance" "ledger" {
  identifier         = "mill-ledger-1"
  cluster_identifier = aws_rds_cluster.ledger.id
  engine             = aws_rds_cluster.ledger.engine
  instance_class     = "db.t4g.medium"

  monitoring_interval = 60
  monitoring_role_arn = aws_iam_role.monitor.arn
}

resource "aws_db_instance" "archive" {
  identifier                  = "mill-archive"
  engine                      = "postgres"
  instance_class              = "db.t4g.small"
  allocated_storage           = 20
  username                    = "miller"
  manage_master_user_password = true
  db_subnet_group_name        = var.subnet_group
  skip_final_snapshot         = true
}
