terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/awss"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_sqs_queue" "chart" {
  name                       = "chart"
  visibility_timeout_seconds = 60
}

resource "aws_sns_topic" "chart" {
  name = "chart"
}

resource "aws_sns_topic_subscription" "chart" {
  topic_arn = aws_sns_topic.chart.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.chart.arn
}
