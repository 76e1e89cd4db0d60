resource "aws_s3_bucket_lifecycle_configuration" "attic" {
  bucket = "attic-210987654321"

  rule {
    id     = "age"
    status = "Enabled"

    filter {}

    transition {
      days          = 7
      storage_class = "STANDARD_IA"
    }

    transition {
      days          = 90
      storage_class = "GLACIER"
    }
  }
}
