terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_sqs_queue" "cocoons" {
  name = "cocoons"
}

resource "aws_sns_topic" "silk" {
  name = "silk"
}

resource "aws_sns_topic_subscription" "cocoons" {
  topic_arn = aws_sns_topic.silk.arn
  protocol  = "sqs"
  endpoint  = cocoons.arn
}
