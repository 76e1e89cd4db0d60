resource "aws_s3_bucket_replication_configuration" "mirror" {
  bucket = "mirror"
  role   = "arn:aws:iam::210987654321:role/replication"

  rule {
    id       = "pictures"
    status   = "Enabled"
    priority = 1

    filter {
      prefix = "pictures/"
    }

    destination {
      bucket = "arn:aws:s3:::mirror-copy"
    }
  }
}
