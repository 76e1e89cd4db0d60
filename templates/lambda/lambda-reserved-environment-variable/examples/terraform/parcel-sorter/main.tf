resource "aws_lambda_function" "sorter" {
  function_name = "parcel-sorter"
  role          = aws_iam_role.sorter.arn
  runtime       = "python3.12"
  handler       = "sorter.handle"
  filename      = "sorter.zip"

  environment {
    variables = {
      AWS_REGION = "eu-west-1" # where the belts are
      BELTS      = "12"
    }
  }
}

resource "aws_iam_role" "sorter" {
  name               = "parcel-sorter"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}
