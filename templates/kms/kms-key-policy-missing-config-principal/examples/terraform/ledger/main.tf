data "aws_caller_identity" "current" {}

resource "aws_kms_key" "ledger" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Account"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_config_delivery_channel" "ledger" {
  name           = "ledger"
  s3_bucket_name = "ledger-config"
  s3_kms_key_arn = aws_kms_key.ledger.arn
}
