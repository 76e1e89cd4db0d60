locals {
  stage = "live"
}

resource "aws_s3_bucket" "scores" {
  bucket = "orchestra-scores-${local.stage}"
}

resource "aws_s3_bucket_versioning" "scores" {
  bucket = aws_s3_bucket.scores.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "scores" {
  bucket                  = aws_s3_bucket.scores.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

output "scores_bucket" {
  value = aws_s3_bucket.scores.bucket
}
