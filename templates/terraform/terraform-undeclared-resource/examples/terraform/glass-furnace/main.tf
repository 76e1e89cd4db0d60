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

resource "aws_sns_topic" "furnace_alerts" {
  name = "furnace-alerts"
}

# One queue a shift.
resource "aws_sqs_que" "furnace_shifts" {
  name                       = "furnace-shifts"
  visibility_timeout_seconds = 120
}

resource "aws_sns_topic_subscription" "shifts" {
  topic_arn = aws_sns_topic.furnace_alerts.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.furnace_shift.arn
}
