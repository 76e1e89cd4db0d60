provider "aws" {
  region = "eu-west-1"
}

variable "target_id" {
  type    = string
  default = "lamp/keeper"
}

resource "aws_sqs_queue" "lamp" {
  name                       = "lamp"
  visibility_timeout_seconds = 60
}

resource "aws_cloudwatch_event_rule" "dusk" {
  name                = "dusk"
  description         = "Every evening"
  schedule_expression = "cron(0 18 * * ? *)"
}

resource "aws_cloudwatch_event_target" "lamp" {
  rule      = aws_cloudwatch_event_rule.dusk.name
  target_id = var.target_id
  arn       = aws_sqs_queue.lamp.arn
}

resource "aws_sqs_queue_policy" "lamp" {
  queue_url = aws_sqs_queue.lamp.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.lamp.arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_cloudwatch_event_rule.dusk.arn } }
    }]
  })
}
