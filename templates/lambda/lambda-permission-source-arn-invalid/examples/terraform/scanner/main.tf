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

resource "aws_s3_bucket" "scans" {
  bucket = "scanner-scans-${var.stage}"
}

resource "aws_iam_role" "reader" {
  name = "scanner-reader-${var.stage}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_function" "reader" {
  function_name = "scanner-reader-${var.stage}"
  role          = aws_iam_role.reader.arn
  runtime       = "python3.13"
  handler       = "index.handler"
  filename      = "reader.zip"
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "scanner-nightly-${var.stage}"
  schedule_expression = "rate(1 day)"
}

resource "aws_lambda_permission" "nightly" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.reader.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.nightly.name
}

# Right as it is.
resource "aws_lambda_permission" "scans" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.reader.function_name
  principal     = "s3.amazonaws.com"
  source_arn    = aws_s3_bucket.scans.arn
}
