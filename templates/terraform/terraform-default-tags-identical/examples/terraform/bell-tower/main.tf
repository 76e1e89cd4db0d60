locals {
  tags = {
    Parish = "st-anne"
    Stage  = "prod"
  }
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = local.tags
  }
}

resource "aws_sns_topic" "bells" {
  name = "tower-bells"
  tags = local.tags
}

resource "aws_sqs_queue" "ringers" {
  name                      = "tower-ringers"
  message_retention_seconds = 3600

  tags = {
    Parish = "st-anne"
    Stage  = "prod"
  }
}
