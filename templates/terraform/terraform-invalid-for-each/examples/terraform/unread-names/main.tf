variable "queue_names" {
  description = "The queues whose oldest message is watched"
  type        = list(string)
  default     = []
}

variable "stage" {
  type    = string
  default = "live"
}

resource "aws_cloudwatch_metric_alarm" "old_messages" {
  alarm_name          = "${var.stage}-${each.value}-old"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 3600

  dimensions = {
    QueueName = each.value
  }
}
