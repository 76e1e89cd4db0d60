terraform {
  required_version = ">= 1.5"
}

data "aws_region" "here" {}

resource "aws_securityhub_account" "press" {}

resource "aws_securityhub_standards_subscription" "practices" {
  standards_arn = "arn:aws:securityhub:${data.aws_region.here.name}::standards/aws-foundational-security-best-practices/v/1.0.0"
  depends_on    = [aws_securityhub_account.press]
}

resource "aws_sqs_queue" "apples" {
  name_prefix             = "apples-"
  sqs_managed_sse_enabled = true
}

resource "aws_cloudwatch_log_group" "press" {
  name_prefix       = "/cider/press-"
  retention_in_days = 30
}

resource "aws_ssm_parameter" "apples" {
  name  = "/cider/apples"
  type  = "String"
  value = aws_sqs_queue.apples.url
}

output "apples" {
  value = aws_sqs_queue.apples.arn
}

output "press" {
  description = "Id of what looks after the press"
  value       = aws_securityhub_account.press.id
}
