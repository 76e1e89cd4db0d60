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

variable "operator_email" {
  type    = string
  default = ""
}

resource "aws_sns_topic" "pumps" {
  name = "pumps-${var.stage}"
}

resource "aws_sns_topic_subscription" "operator" {
  topic_arn = aws_sns_topic.pumps.arn
  protocol  = "email"
  endpoint  = var.operator_email
}

resource "aws_cloudwatch_metric_alarm" "pressure" {
  alarm_name          = "pumps-pressure-${var.stage}"
  namespace           = "Pumps"
  metric_name         = "Pressure"
  statistic           = "Minimum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 3
  comparison_operator = "LessThanThreshold"
  alarm_actions       = [aws_sns_topic.pumps.arn]
}
