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

resource "aws_sns_topic" "bids" {
  name         = "bids-${var.stage}"
  display_name = "Bids of the auction"
}

resource "aws_sqs_queue" "bids" {
  name                        = "bids-${var.stage}.fifo"
  fifo_queue                  = true
  content_based_deduplication = true
  visibility_timeout_seconds  = 60
}

resource "aws_sqs_queue_policy" "bids" {
  queue_url = aws_sqs_queue.bids.id
  policy    = data.aws_iam_policy_document.bids.json
}

data "aws_iam_policy_document" "bids" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.bids.arn]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_sns_topic.bids.arn]
    }
  }
}

resource "aws_sns_topic_subscription" "bids" {
  topic_arn            = aws_sns_topic.bids.arn
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.bids.arn
  raw_message_delivery = true
}

# The alarm has a topic of its own.
resource "aws_sns_topic" "alarms" {
  name = "auction-alarms-${var.stage}"
}

resource "aws_cloudwatch_metric_alarm" "age" {
  alarm_name          = "bids-age-${var.stage}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  threshold           = 30
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { QueueName = aws_sqs_queue.bids.name }
}
