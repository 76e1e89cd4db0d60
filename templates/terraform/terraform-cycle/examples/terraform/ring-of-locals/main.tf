provider "aws" {
  region = "eu-west-1"
}

locals {
  stage  = "${local.prefix}-prod"
  prefix = "lagoon-${local.stage}"
}

resource "aws_sqs_queue" "boats" {
  name = local.prefix
}
