resource "aws_dynamo_table" "colours" {
  name         = "colours"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

output "table" {
  value = aws_dynamodb_table.colours.name
}
