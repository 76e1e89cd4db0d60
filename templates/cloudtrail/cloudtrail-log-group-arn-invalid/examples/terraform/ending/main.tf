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

data "aws_caller_identity" "current" {}

# The harbour's own log, which no trail writes to.
resource "aws_cloudwatch_log_group" "harbour" {
  name              = "/harbour/log"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "/harbour/trail"
  retention_in_days = 365
}

resource "aws_iam_role" "trail" {
  name = "harbour-trail"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  })
}

resource "aws_iam_role_policy" "trail" {
  name = "write"
  role = aws_iam_role.trail.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.trail.arn}:*"
      }
    ]
  })
}

resource "aws_s3_bucket" "trail" {
  bucket_prefix = "harbour-trail-"
}

resource "aws_cloudtrail" "harbour" {
  name                       = "harbour"
  s3_bucket_name             = aws_s3_bucket.trail.id
  is_multi_region_trail      = true
  enable_log_file_validation = true
  cloud_watch_logs_group_arn = aws_cloudwatch_log_group.trail.arn
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
}

output "account" {
  value = data.aws_caller_identity.current.account_id
}
