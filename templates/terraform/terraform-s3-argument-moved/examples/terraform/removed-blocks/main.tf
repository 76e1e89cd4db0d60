terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "wills" {
  bucket = "notary-wills-2026"

  object_lock_configuration {
    object_lock_enabled = "Enabled"

    rule {
      default_retention {
        mode = "COMPLIANCE"
        days = 3650
      }
    }
  }

  lifecycle_rule {
    id      = "drafts"
    enabled = true
    prefix  = "drafts/"

    tags = {
      kind = "draft"
    }

    expiration {
      date = "2027-01-01"
    }
  }

  tags = {
    Office = "notary"
  }
}

resource "aws_s3_bucket" "old_site" {
  bucket = "notary-old-site"

  website {
    redirect_all_requests_to = "https://notary.example"
  }
}
