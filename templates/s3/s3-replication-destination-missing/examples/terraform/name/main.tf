resource "aws_s3_bucket" "sketches" {
  bucket = "sketches-copy"
}

resource "aws_s3_bucket_versioning" "sketches" {
  bucket = aws_s3_bucket.sketches.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "sketches" {
  bucket = "sketches"
  role   = "arn:aws:iam::210987654321:role/copyist"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.sketches.id
    }
  }

  depends_on = [aws_s3_bucket_versioning.sketches]
}
