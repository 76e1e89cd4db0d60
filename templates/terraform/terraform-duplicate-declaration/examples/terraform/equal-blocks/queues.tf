# Moved here last week.
resource "aws_sqs_queue" "orders" {
  name = "bakery-orders-${var.stage}"
  visibility_timeout_seconds = 60 # as long as an oven takes
}

resource "aws_sqs_queue" "refunds" {
  name = "bakery-refunds-${var.stage}"
}
