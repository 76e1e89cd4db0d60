variable "zip" {
  type = string
}

resource "aws_iam_role" "grader" {
  name = "egg-grader"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "grader" {
  function_name = "egg-grader"
  role          = aws_iam_role.grader.arn
  runtime       = "python3.12"
  handler       = "grade.main"
  filename      = var.zip
  memory        = 512
  comment       = "brown"

  environment_variables = {
    SCALE = "kilogram"
  }
}

resource "aws_kinesis_stream" "eggs" {
  name        = "eggs"
  stream_mode = "ON_DEMAND"
}

resource "aws_instance" "scale" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.small"

  root_block_device {
    volume_size             = 20
    disable_api_termination = true
  }
}
