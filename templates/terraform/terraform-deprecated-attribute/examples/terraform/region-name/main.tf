data "aws_region" "here" {}

data "aws_caller_identity" "me" {}

locals {
  prefix = "${data.aws_region.here.name}-billing"
}

resource "aws_sns_topic" "alarms" {
  name = "${local.prefix}-alarms"
}

resource "aws_cloudwatch_log_group" "billing" {
  name              = "/billing/${data.aws_region.here.name}/${data.aws_caller_identity.me.account_id}"
  retention_in_days = 30
}
