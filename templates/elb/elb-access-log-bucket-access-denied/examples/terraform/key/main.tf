resource "aws_s3_bucket" "doors" {
  bucket = "foyer-doors"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "doors" {
  bucket = aws_s3_bucket.doors.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_lb" "foyer" {
  name    = "foyer"
  subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1b2c3d4e5f60719"]

  access_logs {
    bucket  = aws_s3_bucket.doors.bucket
    enabled = true
  }
}
