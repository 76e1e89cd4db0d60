resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_sqs_queue" "returns" {
  name = "returns"
}

resource "aws_sqs_queue_policy" "shared" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
