resource "aws_lambda_function" "press" {
  function_name = "press"
  role          = "arn:aws:iam::111122223333:role/press"
  handler       = "index.handler"
  runtime       = "nodejs8.x"
  filename      = "press.zip"
}
