variable "mill" {
  type    = string
  default = "upper"
}

locals {
  rolls = "paper-rolls-${var.mill}-210987654321"
}

resource "aws_s3_bucket_versioning" "rolls" {
  bucket = local.rolls

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "rolls" {
  bucket = local.rolls

  tags = {
    Mill = var.mill
  }
}

resource "aws_s3_bucket_public_access_block" "rolls" {
  bucket                  = aws_s3_bucket.rolls.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue" "orders" {
  name_prefix             = "paper-orders-"
  sqs_managed_sse_enabled = true
}

output "rolls" {
  value = aws_s3_bucket.rolls.arn
}
