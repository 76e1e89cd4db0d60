locals {
  runtime = "nodejs16.x"
}

resource "aws_iam_role" "sorting" {
  name = "mail-sorting"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "sort" {
  function_name = "mail-sort"
  role          = aws_iam_role.sorting.arn
  runtime       = local.runtime
  handler       = "sort.handler"
  filename      = "sort.zip"
}

resource "aws_lambda_function" "stamp" {
  function_name = "mail-stamp"
  role          = aws_iam_role.sorting.arn
  runtime       = "python3.13"
  handler       = "stamp.handler"
  filename      = "stamp.zip"
}
