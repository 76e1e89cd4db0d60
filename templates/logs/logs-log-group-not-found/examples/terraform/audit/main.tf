locals {
  audit = "/harbour/audit"
}

resource "aws_cloudwatch_log_group" "audit" {
  name              = local.audit
  retention_in_days = 90
}

resource "aws_cloudwatch_log_metric_filter" "refusals" {
  name           = "refusals"
  log_group_name = local.audit
  pattern        = "REFUSED"

  metric_transformation {
    name      = "Refusals"
    namespace = "Harbour"
    value     = "1"
  }
}
