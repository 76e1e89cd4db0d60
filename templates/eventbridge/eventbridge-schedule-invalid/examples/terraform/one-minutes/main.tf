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

resource "aws_iam_role" "bell" {
  name = "church-bell-${var.stage}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_function" "bell" {
  function_name = "church-bell-${var.stage}"
  role          = aws_iam_role.bell.arn
  runtime       = "python3.13"
  handler       = "index.handler"
  filename      = "bell.zip"
}

# Right as it is.
resource "aws_cloudwatch_event_rule" "hourly" {
  name                = "church-hourly-${var.stage}"
  schedule_expression = "rate(1 hour)"
}

resource "aws_cloudwatch_event_rule" "test" {
  name                = "church-test-${var.stage}"
  schedule_expression = "rate(5 minute)"
}

resource "aws_cloudwatch_event_target" "test" {
  rule = aws_cloudwatch_event_rule.test.name
  arn  = aws_lambda_function.bell.arn
}

resource "aws_lambda_permission" "test" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.bell.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.test.arn
}
