variable "is_ringing" {
  type    = bool
  default = true
}

resource "aws_iam_role" "bell_ringer" {
  name               = "bell-ringer"
  assume_role_policy = data.aws_iam_policy_document.functions.json
}

data "aws_iam_policy_document" "functions" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_lambda_function" "bell_ringer" {
  count         = var.is_ringing ? 1 : 0
  function_name = "bell-ringer"
  filename      = "ring.zip"
  handler       = "ring.handler"
  runtime       = "python3.13"
  role          = aws_lambda_function.bell_ringer.arn
}
