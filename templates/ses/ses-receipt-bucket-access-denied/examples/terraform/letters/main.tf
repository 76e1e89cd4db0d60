data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "letters" {
  bucket = "museum-letters"
}

resource "aws_ses_receipt_rule" "letters" {
  name          = "keep-letters"
  rule_set_name = "incoming"
  enabled       = true

  # All that visitors write.
  s3_action {
    bucket_name = aws_s3_bucket.letters.bucket
    position    = 1
  }
}
