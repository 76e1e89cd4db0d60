resource "aws_lambda_function" "press" {
  function_name = "press"
  role          = "arn:aws:iam::123456789012:role/press"
  runtime       = "nodejs22.x"
  handler       = "press.run"
  filename      = "press.zip"
  memory_size   = 512
  publish       = true

  snap_start {
    apply_on = "PublishedVersions"
  }

  tracing_config {
    mode = "Active"
  }
}
