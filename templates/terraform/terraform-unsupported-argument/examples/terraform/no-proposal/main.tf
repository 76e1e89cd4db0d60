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

resource "aws_sqs_queue" "orders" {
  name                       = "bakery-orders-${var.stage}"
  visibility_timeout_seconds = 60
}

resource "aws_sns_topic" "orders" {
  name = "bakery-orders-${var.stage}"
}

resource "aws_sns_topic_subscription" "orders" {
  topic_arn = aws_sns_topic.orders.arn
  protocol  = "sqs"
  comment   = "red"
  endpoint  = aws_sqs_queue.orders.arn
}
