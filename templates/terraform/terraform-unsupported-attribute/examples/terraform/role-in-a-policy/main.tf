data "aws_caller_identity" "current" {}

resource "aws_iam_role" "auditor" {
  name = "gate-auditor"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_kms_key" "gate" {
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
      {
        # The auditor reads the gate's records.
        Sid       = "Auditor"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.auditor.arns }
        Action    = "kms:Decrypt"
        Resource  = "*"
      },
    ]
  })
}
