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

provider "aws" {
  alias  = "south"
  region = "eu-south-1"
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_kms_key" "north" {
  description         = "Of the north"
  enable_key_rotation = true
}

resource "aws_kms_key" "south" {
  provider            = aws.south
  description         = "Of the south"
  enable_key_rotation = true
}

resource "aws_rds_global_cluster" "crates" {
  global_cluster_identifier = "crates"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "north" {
  cluster_identifier        = "crates-north"
  global_cluster_identifier = aws_rds_global_cluster.crates.id
  engine                    = aws_rds_global_cluster.crates.engine
  engine_version            = aws_rds_global_cluster.crates.engine_version
  master_username           = "crates"
  master_password           = var.password
  storage_encrypted         = true
  kms_key_id                = aws_kms_key.north.arn
  skip_final_snapshot       = true
}

resource "aws_rds_cluster" "south" {
  provider                  = aws.south
  cluster_identifier        = "crates-south"
  global_cluster_identifier = aws_rds_global_cluster.crates.id
  engine                    = aws_rds_global_cluster.crates.engine
  engine_version            = aws_rds_global_cluster.crates.engine_version
  storage_encrypted         = true
  skip_final_snapshot       = true

  depends_on = [aws_rds_cluster.north]
}
