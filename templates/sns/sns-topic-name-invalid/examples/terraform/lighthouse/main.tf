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

resource "aws_sns_topic" "alarms" {
  name         = "lighthouse-alarms-${var.stage}"
  display_name = "Alarms of the lighthouse"
}

resource "aws_sns_topic_subscription" "watch" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = "watch@lighthouse.example"
}

resource "aws_sns_topic" "signals" {
  name = "lighthouse-signals-${var.stage}"
  fifo_topic = true

  tags = {
    Team = "lighthouse"
  }
}

resource "aws_sqs_queue" "signals" {
  name       = "lighthouse-signals-${var.stage}.fifo"
  fifo_queue = true
}

resource "aws_sns_topic_subscription" "signals" {
  topic_arn            = aws_sns_topic.signals.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.signals.arn
  raw_message_delivery = true
}

data "aws_iam_policy_document" "signals" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.signals.arn]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }
  }
}

resource "aws_sqs_queue_policy" "signals" {
  queue_url = aws_sqs_queue.signals.id
  policy    = data.aws_iam_policy_document.signals.json
}
