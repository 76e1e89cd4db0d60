resource "aws_sqs_queue" "jobs" {
  name_prefix = "jobs-${var.aws_region}-"
}

resource "aws_sns_topic" "done" {
  name_prefix = "done-"
}
