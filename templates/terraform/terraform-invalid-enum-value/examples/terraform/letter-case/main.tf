resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "pay_per_request"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}
