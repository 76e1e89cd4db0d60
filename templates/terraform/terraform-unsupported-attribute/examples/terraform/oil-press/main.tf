resource "aws_iam_role" "press" {
  name               = "press"
  assume_role_policy = "{}"
}

resource "aws_lambda_function" "press" {
  function_name = "press"
  role          = aws_iam_role.press.arn
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "press.zip"

  lifecycle {
    ignore_changes = [file_name, tags]
  }
}
