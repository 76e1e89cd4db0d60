data "aws_region" "current" {}

resource "aws_sqs_queue" "scales" {
  count = 2
  name  = "scales-${count.index}"
}

resource "aws_sqs_queue" "carts" {
  name = "carts"
}

resource "aws_sns_topic" "weights" {
  name       = "weights"
  depends_on = [aws_sqs_queue.scales[0].arn]
}

resource "aws_sns_topic" "measures" {
  name = "measures"

  depends_on = [
    "aws_sqs_queue.carts.arn",
    data.aws_region.current.region, # where the scales are
    aws_sqs_queue.scales,
  ]
}

output "open" {
  value      = true
  depends_on = [aws_sqs_queue.carts.id]
}
