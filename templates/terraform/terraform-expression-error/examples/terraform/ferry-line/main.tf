terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-2"
}

variable "subnet_id" {
  type = string
}

resource "aws_iam_role" "tickets" {
  name = "ferry-tickets"

  assume_role_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  }
}

resource "aws_lambda_function" "tickets" {
  function_name = "ferry-tickets"
  role          = aws_iam_role.tickets.arn
  runtime       = "python3.12"
  handler       = "tickets.handle"
  filename      = "tickets.zip"
  timeout       = 30
  memory_size   = 256
}

resource "aws_db_subnet_group" "fares" {
  name       = "ferry-fares"
  subnet_ids = var.subnet_id
}

resource "aws_cloudwatch_log_group" "tickets" {
  name         = ["/aws/lambda/ferry-tickets"]
  skip_destroy = "yes"
}
