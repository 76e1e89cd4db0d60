terraform {
  required_version = ">= 1.5"
}

variable "stage" {
  type    = string
  default = "trial"
}

# Given only where the allotment has a site of its own.
variable "site" {
  type    = string
  default = ""
}

resource "aws_s3_bucket" "plots" {
  bucket = "plots-${var.stage}-210987654321"
}

resource "aws_s3_bucket_public_access_block" "plots" {
  bucket                  = aws_s3_bucket.plots.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_acm_certificate" "site" {
  domain_name       = var.site
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_ssm_parameter" "plots" {
  name  = "/allotment/${var.stage}/plots"
  type  = "String"
  value = aws_s3_bucket.plots.bucket
}

output "plots" {
  value = aws_s3_bucket.plots.bucket
}
