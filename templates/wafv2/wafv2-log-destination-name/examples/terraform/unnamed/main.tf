variable "gate" {
  type = string
}

resource "aws_s3_bucket" "refusals" {
  force_destroy = true
}

resource "aws_wafv2_web_acl_logging_configuration" "gate" {
  resource_arn            = var.gate
  log_destination_configs = [aws_s3_bucket.refusals.arn]
}
