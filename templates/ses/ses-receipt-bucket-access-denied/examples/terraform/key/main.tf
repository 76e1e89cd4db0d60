resource "aws_kms_key" "post" {
  description = "Post of the customs"
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

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "post" {
  bucket = "customs-post"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "post" {
  bucket = aws_s3_bucket.post.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.post.arn
    }
  }
}

resource "aws_ses_receipt_rule" "post" {
  name          = "post"
  rule_set_name = "customs"

  s3_action {
    bucket_name = aws_s3_bucket.post.bucket
    position    = 1
  }
}
