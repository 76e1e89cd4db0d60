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

variable "archive" {
  type    = string
  default = "depot-trail-archive"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "trail" {
  description         = "Trail of the depots"
  enable_key_rotation = true
}

resource "aws_kms_key_policy" "trail" {
  key_id = aws_kms_key.trail.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_cloudtrail" "depots" {
  name                  = "depots"
  s3_bucket_name        = var.archive
  kms_key_id            = aws_kms_key.trail.arn
  is_multi_region_trail = true
}
