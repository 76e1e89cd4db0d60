variable "region" {
  type    = string
  default = "us-east-1"
}

provider "aws" {
  region = var.region
}

locals {
  groups = {
    api    = "/shop/api"
    worker = "/shop/worker"
  }
  key_arn = aws_kms_key.shop.arn
}

resource "aws_kms_key" "shop" {
  description             = "Logs of the shop"
  deletion_window_in_days = 7
}

resource "aws_cloudwatch_log_group" "shop" {
  for_each = local.groups

  name              = each.value
  retention_in_days = 45
  kms_key_id        = local.key_arn
}
