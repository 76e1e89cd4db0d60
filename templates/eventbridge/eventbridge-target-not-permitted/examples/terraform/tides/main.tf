provider "aws" {
  region = "eu-north-1"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "messages" {
  description         = "Messages of the harbour office"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_sqs_queue" "tides" {
  name              = "tides"
  kms_master_key_id = aws_kms_key.messages.id
}

resource "aws_cloudwatch_event_rule" "tide" {
  name                = "high-tide"
  schedule_expression = "rate(12 hours)"
}

resource "aws_cloudwatch_event_target" "tide" {
  rule      = aws_cloudwatch_event_rule.tide.name
  target_id = "tides"
  arn       = aws_sqs_queue.tides.arn
}
