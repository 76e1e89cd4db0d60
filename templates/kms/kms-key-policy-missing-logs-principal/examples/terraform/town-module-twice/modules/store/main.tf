variable "name" {
  type = string
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "logs" {
  description = "Logs of ${var.name}"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_cloudwatch_log_group" "this" {
  name       = "/town/${var.name}"
  kms_key_id = aws_kms_key.logs.arn
}
