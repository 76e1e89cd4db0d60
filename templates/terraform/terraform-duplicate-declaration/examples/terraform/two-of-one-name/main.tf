terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_sqs_queue" "wax" {
  name = "candle-wax"
}

resource "aws_sqs_queue" "wax" {
  name                       = "candle-wicks"
  visibility_timeout_seconds = 90
}

resource "aws_sns_topic" "candles" {
  name = "candles"
}
