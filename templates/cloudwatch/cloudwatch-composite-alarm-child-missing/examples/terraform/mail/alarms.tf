variable "stage" {
  type    = string
  default = "live"
}

resource "aws_cloudwatch_metric_alarm" "queue_age" {
  alarm_name          = "mail-queue-age-${var.stage}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 900
  comparison_operator = "GreaterThanThreshold"
}

resource "aws_cloudwatch_metric_alarm" "bounces" {
  alarm_name          = "mail-bounces-${var.stage}"
  namespace           = "AWS/SES"
  metric_name         = "Bounce"
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 50
  comparison_operator = "GreaterThanThreshold"
}

resource "aws_cloudwatch_composite_alarm" "mail" {
  alarm_name        = "mail-in-trouble-${var.stage}"
  alarm_description = "Mail is late or comes back"
  alarm_rule        = "ALARM(mail-queue-age-${var.stage}) OR ALARM(mail-bounces-${var.stage})"
}
