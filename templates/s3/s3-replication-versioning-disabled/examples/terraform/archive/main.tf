resource "aws_s3_bucket" "archive" {
  bucket = "harbour-archive"
}

resource "aws_s3_bucket_replication_configuration" "archive" {
  bucket = aws_s3_bucket.archive.id
  role   = "arn:aws:iam::210987654321:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::harbour-archive-copy"
    }
  }
}
