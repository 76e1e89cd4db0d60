terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 4.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "keep_versions" {
  type    = bool
  default = true
}

resource "aws_kms_key" "orders" {
  description         = "Orders of the print shop"
  enable_key_rotation = true
}

# Print files as customers upload them.
resource "aws_s3_bucket" "orders" {
  bucket = "quill-press-orders"
  acl    = "private"

  versioning {
    enabled = var.keep_versions
  }

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        kms_master_key_id = aws_kms_key.orders.arn
        sse_algorithm     = "aws:kms"
      }
    }
  }

  lifecycle_rule {
    id      = "proofs"
    enabled = true
    prefix  = "proofs/"

    transition {
      days          = 30
      storage_class = "STANDARD_IA"
    }

    expiration {
      days = 180
    }
  }

  lifecycle_rule {
    id                                     = "leftovers"
    enabled                                = true
    abort_incomplete_multipart_upload_days = 3

    noncurrent_version_expiration {
      days = 60
    }
  }

  tags = {
    Team = "prepress"
  }
}

resource "aws_s3_bucket" "shop" {
  bucket = "quill-press-shop"

  website {
    index_document = "index.html"
    error_document = "missing.html"
  }

  logging {
    target_bucket = aws_s3_bucket.orders.id
  }

  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["https://shop.quillpress.example"]
  }
}
