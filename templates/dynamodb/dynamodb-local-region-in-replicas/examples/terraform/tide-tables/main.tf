terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "north"
  region = "eu-north-1"
}

variable "stage" {
  type    = string
  default = "test"
}

locals {
  home = "eu-west-1"
}

resource "aws_dynamodb_table" "tides" {
  name             = "tides-${var.stage}"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "harbour"
  range_key        = "at"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "harbour"
    type = "S"
  }

  attribute {
    name = "at"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  # Readers are in three Regions.
  replica {
    region_name            = local.home
    point_in_time_recovery = true
  }

  replica {
    region_name            = "eu-north-1"
    point_in_time_recovery = true
  }

  replica {
    region_name            = "eu-central-1"
    point_in_time_recovery = true
  }

  tags = {
    Stage = var.stage
  }
}

resource "aws_dynamodb_table" "forecasts" {
  provider         = aws.north
  name             = "forecasts-${var.stage}"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "harbour"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "harbour"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}

output "stream" {
  value = aws_dynamodb_table.tides.stream_arn
}
