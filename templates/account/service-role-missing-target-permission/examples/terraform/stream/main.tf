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

# Prices are read by nobody here.
resource "aws_dynamodb_table" "prices" {
  name         = "cable-car-prices-${var.stage}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "season"

  attribute {
    name = "season"
    type = "S"
  }
}

resource "aws_dynamodb_table" "tickets" {
  name             = "cable-car-tickets-${var.stage}"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_IMAGE"

  attribute {
    name = "id"
    type = "S"
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "printer" {
  name               = "cable-car-printer-${var.stage}"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "printer" {
  role       = aws_iam_role.printer.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_lambda_function" "printer" {
  function_name = "cable-car-printer-${var.stage}"
  runtime       = "python3.13"
  handler       = "index.handler"
  role          = aws_iam_role.printer.arn
  filename      = "printer.zip"
}

resource "aws_lambda_event_source_mapping" "tickets" {
  event_source_arn  = aws_dynamodb_table.tickets.stream_arn
  function_name     = aws_lambda_function.printer.arn
  starting_position = "LATEST"
}
