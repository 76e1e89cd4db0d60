terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "stage" {
  type    = string
  default = "test"
}

resource "aws_vpc" "toll" {
  cidr_block           = "10.61.0.0/16"
  enable_dns_hostnames = true
}

# Receipts are kept apart from the logs.
resource "aws_s3_bucket" "receipts" {
  bucket = "toll-receipts-${var.stage}"
}

resource "aws_s3_bucket" "flow" {
  bucket = "toll-flow-logs-${var.stage}"
}

resource "aws_s3_bucket_public_access_block" "flow" {
  bucket                  = aws_s3_bucket.flow.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

data "aws_iam_policy_document" "flow" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.flow.arn, "${aws_s3_bucket.flow.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "flow" {
  bucket = aws_s3_bucket.flow.id
  policy = data.aws_iam_policy_document.flow.json
}

resource "aws_flow_log" "toll" {
  vpc_id               = aws_vpc.toll.id
  traffic_type         = "ALL"
  log_destination      = aws_s3_bucket.flow.id
  log_destination_type = "s3"

  tags = {
    Name = "toll-${var.stage}"
  }
}
