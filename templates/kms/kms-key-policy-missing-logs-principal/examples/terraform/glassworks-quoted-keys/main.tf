data "aws_caller_identity" "current" {}

resource "aws_kms_key" "kiln" {
  description = "Logs of the glassworks"

  policy = jsonencode({
    "Version" = "2012-10-17"
    "Statement" = [
      {
        "Sid"       = "Account"
        "Effect"    = "Allow"
        "Principal" = { "AWS" = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        "Action"    = "kms:*"
        "Resource"  = "*"
      },
    ]
  })
}

resource "aws_cloudwatch_log_group" "panes" {
  name              = "/glassworks/panes"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.kiln.arn
}
