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

variable "south_key_arn" {
  type = string
}

resource "aws_rds_global_cluster" "pilots" {
  global_cluster_identifier = "pilots"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "north" {
  cluster_identifier        = "pilots-north"
  global_cluster_identifier = aws_rds_global_cluster.pilots.id
  engine                    = aws_rds_global_cluster.pilots.engine
  engine_version            = aws_rds_global_cluster.pilots.engine_version
  master_username           = "pilots"
  master_password           = var.password
  storage_encrypted         = true
  skip_final_snapshot       = true
}

resource "aws_rds_cluster" "south" {
  provider                  = aws.south
  cluster_identifier        = "pilots-south"
  global_cluster_identifier = aws_rds_global_cluster.pilots.id
  engine                    = aws_rds_global_cluster.pilots.engine
  engine_version            = aws_rds_global_cluster.pilots.engine_version
  master_username           = "pilots"
  master_password           = var.password
  storage_encrypted         = true
  kms_key_id                = var.south_key_arn
  skip_final_snapshot       = true

  depends_on = [aws_rds_cluster.north]
}
