resource "aws_s3_bucket" "originals" {
  bucket = "museum-originals"
}

resource "aws_cloudtrail" "audit" {
  name                       = "museum-audit"
  s3_bucket_name             = "museum-audit-trail"
  is_multi_region_trail      = true
  enable_log_file_validation = true

  event_selector {
    read_write_type           = "All"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::*/*"]
    }
  }

  event_selector {
    read_write_type = "WriteOnly"

    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.originals.arn}/*"]
    }
  }
}
