data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "records" {
  bucket = "land-register-config"
}

resource "aws_s3_bucket_policy" "records" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AWSConfigBucketCheck"
        Effect    = "Allow"
        Principal = { Service = "config.amazonaws.com" }
        Action    = ["s3:GetBucketAcl", "s3:ListBucket"]
        Resource  = aws_s3_bucket.records.arn
      },
    ]
  })
}

resource "aws_config_delivery_channel" "records" {
  name           = "land-register"
  s3_bucket_name = aws_s3_bucket.records.id
}
