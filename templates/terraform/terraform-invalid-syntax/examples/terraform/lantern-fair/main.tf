terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "ap-northeast-1"
}

resource "aws_s3_bucket" "lanterns" {
  bucket = "lantern-fair-photos"

  tags = {
    Season = "autumn"
  }
}

# Photos of visitors: "{ private }"
resource "aws_s3_bucket_server_side_encryption_configuration" "lanterns" {
  bucket = aws_s3_bucket.lanterns.id

  rule = {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}
