locals {
  log_prefix = "/orchard/press"
}

data "aws_caller_identity" "current" {}

resource "aws_cloudwatch_log_group" "press" {
  name = "${local.logprefix}/pressing"
}

resource "aws_s3_bucket" "juice" {
  bucket = "juice-${data.aws_caller_identity.curent.account_id}"
}

output "harvest" {
  value = local.baskets
}
