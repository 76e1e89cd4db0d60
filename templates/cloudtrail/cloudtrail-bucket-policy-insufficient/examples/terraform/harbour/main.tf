resource "aws_s3_bucket" "audit" {
  bucket = "audit-of-the-harbour"
}

resource "aws_cloudtrail" "harbour" {
  name                       = "harbour"
  s3_bucket_name             = aws_s3_bucket.audit.id
  s3_key_prefix              = "trail"
  enable_log_file_validation = true
}
