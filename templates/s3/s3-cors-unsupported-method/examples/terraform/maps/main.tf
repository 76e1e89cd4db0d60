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

resource "aws_s3_bucket" "tiles" {
  bucket_prefix = "map-tiles-"
}

resource "aws_s3_bucket_cors_configuration" "tiles" {
  bucket = aws_s3_bucket.tiles.id

  cors_rule {
    allowed_origins = ["https://maps.example.com"]
    allowed_headers = ["*"]
    allowed_methods = ["GET", "HEAD", "OPTIONS"]
    max_age_seconds = 3000
  }

  cors_rule {
    allowed_origins = ["https://admin.example.com"]
    allowed_methods = ["PUT", "POST"]
  }
}
