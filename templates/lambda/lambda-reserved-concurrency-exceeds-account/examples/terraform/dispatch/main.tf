resource "aws_iam_role" "dispatch" {
  name = "tram-dispatch"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "dispatch" {
  function_name = "tram-dispatch"
  role          = aws_iam_role.dispatch.arn
  runtime       = "python3.13"
  handler       = "dispatch.run"
  filename      = "dispatch.zip"
  timeout       = 20

  reserved_concurrent_executions = 50

  environment {
    variables = {
      DEPOT = "north"
    }
  }
}
