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

resource "aws_sns_topic" "alerts" {
  name = "quay-alerts-${var.stage}"
}

resource "aws_sns_topic" "notes" {
  name = "quay-notes-${var.stage}"
}

resource "aws_sqs_queue" "inbox" {
  name = "quay-inbox-${var.stage}"
}

resource "aws_sqs_queue_policy" "inbox" {
  queue_url = aws_sqs_queue.inbox.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Topics"
      Effect    = "Allow"
      Principal = { Service = "sns.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.inbox.arn
      Condition = { ArnEquals = { "aws:SourceArn" = [aws_sns_topic.alerts.arn, aws_sns_topic.notes.arn] } }
    }]
  })
}

# Right as it is.
resource "aws_sns_topic_subscription" "notes" {
  topic_arn = aws_sns_topic.notes.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.inbox.arn
}

resource "aws_sns_topic_subscription" "alerts" {
  topic_arn = aws_sns_topic.alerts.name
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.inbox.arn
}
