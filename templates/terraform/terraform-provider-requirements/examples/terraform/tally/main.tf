terraform {
  required_version = ">= 1.5"

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

data "archive_file" "tally" {
  type        = "zip"
  source_dir  = "${path.module}/tally"
  output_path = "${path.module}/tally.zip"
}

resource "aws_iam_role" "tally" {
  name_prefix = "tally-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_function" "tally" {
  function_name    = "tally"
  role             = aws_iam_role.tally.arn
  runtime          = "python3.13"
  handler          = "tally.handler"
  filename         = data.archive_file.tally.output_path
  source_code_hash = data.archive_file.tally.output_base64sha256
}
