variable "stage" {
  type    = string
  default = "dev"
}

resource "aws_iam_role" "resize" {
  name_prefix = "resize-${var.stage}-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_cloudwatch_log_group" "resize" {
  name              = "/aws/lambda/resize-${var.stage}"
  retention_in_days = 14

  depends_on = [aws_lambda_function.resize]
}

resource "aws_lambda_function" "resize" {
  function_name = "resize-${var.stage}"
  role          = aws_iam_role.resize.arn
  handler       = "resize.handler"
  runtime       = "python3.12"
  filename      = "resize.zip"

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.resize.name
  }
}
