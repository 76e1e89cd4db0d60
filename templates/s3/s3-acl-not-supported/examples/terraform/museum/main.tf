resource "aws_s3_bucket" "scans" {
  bucket = "museum-scans-210987654321"
}

resource "aws_s3_bucket_acl" "scans" {
  bucket = aws_s3_bucket.scans.id
  acl    = "private"
}
