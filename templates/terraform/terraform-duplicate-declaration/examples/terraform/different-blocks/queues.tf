resource "aws_sqs_queue" "orders" {
  name = "bakery-orders-fast"
}
