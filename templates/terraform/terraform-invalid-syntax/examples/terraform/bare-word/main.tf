terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_dynamodb_table" "casks" {
  name         = "casks"
  billing_mode = PAY_PER_REQUEST
  hash_key     = "id"

  attribute {
    name = "id"
    type = S
  }

  deletion_protection_enabled = True
}
