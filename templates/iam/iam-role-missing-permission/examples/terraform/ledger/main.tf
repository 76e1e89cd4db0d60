variable "stage" {
  type    = string
  default = "live"
}

resource "aws_dynamodb_table" "entries" {
  name         = "ledger-entries-${var.stage}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "account"
  range_key    = "booked_at"

  attribute {
    name = "account"
    type = "S"
  }

  attribute {
    name = "booked_at"
    type = "S"
  }
}

resource "aws_dynamodb_table" "accounts" {
  name         = "ledger-accounts-${var.stage}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "account"

  attribute {
    name = "account"
    type = "S"
  }
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "booking" {
  name               = "ledger-booking-${var.stage}"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "booking" {
  statement {
    sid       = "ReadAccounts"
    actions   = ["dynamodb:GetItem", "dynamodb:Query"]
    resources = [aws_dynamodb_table.accounts.arn]
  }
}

resource "aws_iam_role_policy" "booking" {
  name   = "booking"
  role   = aws_iam_role.booking.id
  policy = data.aws_iam_policy_document.booking.json
}

resource "aws_lambda_function" "booking" {
  function_name = "ledger-booking-${var.stage}"
  role          = aws_iam_role.booking.arn
  runtime       = "python3.13"
  handler       = "booking.handler"
  filename      = "${path.module}/booking.zip"

  environment {
    variables = {
      ACCOUNTS = aws_dynamodb_table.accounts.name
      ENTRIES  = aws_dynamodb_table.entries.name
    }
  }
}
