terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_caller_identy" "current" {}

resource "aws_sqs_queues" "looms" {
  name = "looms-${data.aws_caller_identy.current.account_id}"
}

resource "aws_sns_topic" "looms" {
  name = "looms"
}

resource "aws_sns_topic_subscription" "looms" {
  topic_arn = aws_sns_topic.looms.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queues.looms.arn
}
