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

resource "aws_iam_role" "oven" {
  name = "bakery-oven-${var.stage}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_function" "oven" {
  function_name = "bakery-oven-${var.stage}"
  role          = aws_iam_role.oven.arn
  runtime       = "python3.13"
  handler       = "index.handler"
  filename      = "oven.zip"
}

resource "aws_iam_role" "machine" {
  name = "bakery-orders-${var.stage}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "states.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_cloudwatch_log_group" "machine" {
  name              = "/bakery/orders/${var.stage}"
  retention_in_days = 30
}

resource "aws_sfn_state_machine" "orders" {
  name     = "bakery-orders-${var.stage}"
  role_arn = aws_iam_role.machine.arn

  logging_configuration {
    level                  = "ERROR"
    include_execution_data = false
    log_destination        = "${aws_cloudwatch_log_group.machine.arn}:*"
  }

  definition = jsonencode({
    StartAt = "Bake"
    States = {
      Bake = {
        Type     = "Task"
        Resource = aws_lambda_function.oven.arn
        End      = true
      }
    }
  })
}
