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

resource "aws_sqs_queue" "letters" {
  name = "letters-${var.stage}"
}

resource "aws_sqs_queue" "lost" {
  count = var.stage == "test" ? 0 : 1
  name  = "letters-lost-${var.stage}"
}

resource "aws_cloudwatch_metric_alarm" "age" {
  alarm_name          = "letters-age-${var.stage}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 900
  comparison_operator = "GreaterThanThreshold"
  dimensions          = { QueueName = aws_sqs_queue.letters[0].name }
}

output "letters" {
  value = aws_sqs_queue.letters[0].arn
}

output "lost" {
  value = one(aws_sqs_queue.lost[*].arn)
}
