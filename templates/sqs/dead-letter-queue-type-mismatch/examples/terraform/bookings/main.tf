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

resource "aws_sqs_queue" "bookings" {
  name                        = "bookings-${var.stage}.fifo"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 120

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.lost.arn
    maxReceiveCount     = 3
  })
}

resource "aws_sqs_queue" "lost" {
  name                      = "bookings-lost-${var.stage}"
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue" "notes" {
  name = "notes-${var.stage}"

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.lost_notes.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "lost_notes" {
  name = "notes-lost-${var.stage}"
}

resource "aws_cloudwatch_metric_alarm" "lost" {
  alarm_name          = "bookings-lost-${var.stage}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  dimensions          = { QueueName = aws_sqs_queue.lost.name }
}
