resource "aws_s3_bucket" "reports" {
  bucket_prefix = "monthly-reports-"
}

resource "aws_s3_bucket_lifecycle_configuration" "reports" {
  bucket = aws_s3_bucket.reports.id

  # Drafts are of no use after a week.
  rule {
    id     = "drafts"
    status = "Enabled"

    filter {
      prefix = "drafts/"
    }

    expiration {
      days = 7
    }
  }

  rule {
    id     = "archive"
    status = "Enabled"

    transition {
      days          = 60
      storage_class = "GLACIER_IR"
    }
  }

  rule {
    id     = "uploads"
    status = "Enabled" # parts that were never put together

    abort_incomplete_multipart_upload {
      days_after_initiation = 3
    }
  }
}
