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

resource "aws_s3_bucket" "uploads" {
  bucket = "picture-uploads-${var.stage}"
}

resource "aws_s3_bucket_public_access_block" "uploads" {
  bucket                  = aws_s3_bucket.uploads.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "thumbnails" {
  bucket = "picture-thumbnails-${var.stage}"
}

resource "aws_sqs_queue" "jobs" {
  name                       = "picture-jobs-${var.stage}"
  visibility_timeout_seconds = 120
}

resource "aws_dynamodb_table" "index" {
  name         = "picture-index-${var.stage}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "picture"

  attribute {
    name = "picture"
    type = "S"
  }
}

resource "aws_iam_role" "resizer" {
  name = "picture-resizer-${var.stage}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_s3_bucket_policy" "uploads" {
  bucket = aws_s3_bucket.uploads.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.uploads.arn, "${aws_s3_bucket.uploads.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "Resizer"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.resizer.arn }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.uploads.bucket}/incoming/*"
      },
      {
        Sid       = "List"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.resizer.arn }
        Action    = "s3:ListBucket"
        Resource  = "arn:aws:s3:eu-west-1:210987654321:picture-uploads"
      }
    ]
  })
}
