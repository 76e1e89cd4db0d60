variable "stage" {
  type    = string
  default = "test"
}

locals {
  groups = {
    orders = "Orders, returns"
    ovens  = "ovens"
  }
}

resource "aws_sqs_queue" "orders" {
  name                       = "bakery-orders-${var.stage}"
  visibility_timeout_seconds = 120
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/bakery/${var.stage}/order logs"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "ovens" {
  name              = "/bakery/${var.stage}/${local.groups.ovens}"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_metric_filter" "too_hot" {
  name           = "too-hot"
  log_group_name = aws_cloudwatch_log_group.ovens.name
  pattern        = "\"too hot\""

  metric_transformation {
    name      = "TooHot"
    namespace = "Bakery"
    value     = "1"
  }
}
