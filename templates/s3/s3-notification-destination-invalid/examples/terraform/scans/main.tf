terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_s3_bucket" "scans" {
  bucket_prefix = "parcel-scans-"
}

resource "aws_sqs_queue" "scans" {
  name                       = "parcel-scans"
  visibility_timeout_seconds = 120
}

resource "aws_sns_topic" "manifests" {
  name = "parcel-manifests"
}

resource "aws_sns_topic_policy" "manifests" {
  arn = aws_sns_topic.manifests.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Owner"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.manifests.arn
      },
    ]
  })
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket_notification" "scans" {
  bucket = aws_s3_bucket.scans.id

  queue {
    queue_arn     = aws_sqs_queue.scans.arn
    events        = ["s3:ObjectCreated:*"]
    filter_suffix = ".csv"
  }

  topic {
    topic_arn     = aws_sns_topic.manifests.arn
    events        = ["s3:ObjectCreated:Put"]
    filter_suffix = ".manifest"
  }
}
