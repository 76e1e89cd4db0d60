terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "cn-north-1"
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

resource "aws_iam_role_policy" "resizer" {
  name = "pictures"
  role = aws_iam_role.resizer.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Pictures"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = ["arn:aws:s3:::${aws_s3_bucket.uploads.id}/*", "${aws_s3_bucket.thumbnails.arn}/*"]
      },
      {
        Sid      = "Work"
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage"]
        Resource = aws_sqs_queue.jobs.arn
      }
    ]
  })
}
