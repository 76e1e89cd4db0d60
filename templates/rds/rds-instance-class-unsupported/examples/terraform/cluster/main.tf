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

variable "stage" {
  type    = string
  default = "test"
}

resource "aws_vpc" "main" {
  cidr_block           = "10.60.0.0/16"
  enable_dns_hostnames = true

  tags = {
    Name = "quay"
  }
}

resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.60.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.60.2.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_security_group" "inner" {
  name   = "quay-inner"
  vpc_id = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.60.0.0/16"]
  }
}

resource "aws_db_subnet_group" "main" {
  name       = "quay"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_rds_cluster" "ledger" {
  cluster_identifier          = "ledger-${var.stage}"
  engine                      = "aurora-postgresql"
  engine_version              = "16.6"
  master_username             = "keeper"
  manage_master_user_password = true
  storage_encrypted           = true
  skip_final_snapshot         = true
  db_subnet_group_name        = aws_db_subnet_group.main.name
}

resource "aws_rds_cluster_instance" "writer" {
  identifier         = "ledger-writer"
  cluster_identifier = aws_rds_cluster.ledger.id
  engine             = "aurora-postgresql"
  instance_class     = "db.t3.small"
}

# Runs well.
resource "aws_rds_cluster_instance" "reader" {
  identifier         = "ledger-reader"
  cluster_identifier = aws_rds_cluster.ledger.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r5.large"
}
