resource "aws_dynamodb_table" "panes" {
  name         = "panes"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_sns_topic" "furnace" {
  name = "furnace"
}
