provider "aws" {
  region = "eu-north-1"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "tickets" {
  description         = "Key of the ticket office"
  enable_key_rotation = true
  policy = templatefile("${path.module}/policies/key.json.tftpl", {
    account_id = data.aws_caller_identity.current.account_id
  })
}

resource "aws_cloudwatch_log_group" "tickets" {
  name       = "/fair/tickets"
  kms_key_id = aws_kms_key.tickets.arn
}
