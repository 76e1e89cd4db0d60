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

resource "aws_sns_topic" "loads" {
  name = "mill-loads"
}

resource "aws_sqs_queue" "silo" {
  name = "mill-silo"
}

resource "aws_sqs_queue" "scale" {
  name = "mill-scale"
}

# Right as it is.
resource "aws_sns_topic_subscription" "scale" {
  topic_arn = aws_sns_topic.loads.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.scale.arn
}

resource "aws_sns_topic_subscription" "silo" {
  topic_arn            = aws_sns_topic.loads.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.silo.url
  raw_message_delivery = true
}
