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

variable "role_arn" {
  type = string
}

variable "replica_bucket_arn" {
  type = string
}

variable "replica_key_arn" {
  type = string
}

resource "aws_s3_bucket" "films" {
  bucket_prefix = "film-masters-"
}

resource "aws_s3_bucket_versioning" "films" {
  bucket = aws_s3_bucket.films.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "films" {
  bucket = aws_s3_bucket.films.id
  role   = var.role_arn

  rule {
    id     = "masters"
    status = "Enabled"

    filter {
      prefix = "masters/"
    }

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = var.replica_bucket_arn

      encryption_configuration {
        replica_kms_key_id = var.replica_key_arn
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.films]
}
