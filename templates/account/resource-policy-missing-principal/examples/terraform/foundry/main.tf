provider "aws" {
  region = "eu-west-1"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "bells" {
  description         = "Bells at rest"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Account"
        Effect   = "Allow"
        Action   = "kms:*"
        Resource = "*"
      }
    ]
  })
}

resource "aws_sqs_queue" "orders" {
  name                       = "orders-${data.aws_caller_identity.current.account_id}"
  visibility_timeout_seconds = 60
  kms_master_key_id          = aws_kms_key.bells.arn
}
