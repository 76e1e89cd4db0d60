provider "aws" {
  region = "eu-west-1"
}

resource "aws_sqs_queue" "levels" {
  name                       = "levels"
  visibility_timeout_seconds = 60
}

resource "aws_iam_role" "weir" {
  name = "weir"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "weir" {
  name = "weir"
  role = aws_iam_role.weir.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Send"
        Effect   = "Allow"
        Action   = ["SendMessage", "sqs:GetQueueUrl"]
        Resource = aws_sqs_queue.levels.arn
      },
      {
        Sid      = "Measure"
        Effect   = "Allow"
        Action   = "cloudwatch.PutMetricData"
        Resource = "*"
      }
    ]
  })
}
