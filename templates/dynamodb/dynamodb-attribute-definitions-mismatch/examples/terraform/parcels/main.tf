resource "aws_dynamodb_table" "parcels" {
  name         = "parcels"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "parcel_id"
  range_key    = "scanned_at"

  attribute {
    name = "parcel_id"
    type = "S"
  }

  attribute {
    name = "scanned_at"
    type = "N"
  }

  attribute {
    name = "weight"
    type = "N"
  }

  global_secondary_index {
    name            = "by-time"
    hash_key        = "scanned_at"
    projection_type = "ALL"
  }
}
