provider "aws" {
  region = "eu-west-1"
}

data "aws_caller_identity" "current" {}

variable "areas" {
  type    = set(string)
  default = ["harbour", "market"]
}

resource "aws_kms_key" "logs" {
  for_each            = var.areas
  description         = "Logs of ${each.key}"
  enable_key_rotation = true

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

resource "aws_cloudwatch_log_group" "harbour" {
  name              = "/town/harbour"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.logs["harbour"].arn
}
