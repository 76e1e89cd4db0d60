provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "labels" {
  bucket_prefix = "labels-"
}

resource "aws_iam_role" "printer" {
  name = "printer"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "printer" {
  name = "printer"
  role = aws_iam_role.printer.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Labels"
        Effect = "Allow"
        Action = ["s3:GetObject", "s3:ListBucket"]
      },
      {
        Sid      = "Pull"
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = []
      }
    ]
  })
}
