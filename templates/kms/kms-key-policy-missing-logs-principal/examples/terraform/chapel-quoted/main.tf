provider "aws" {
  region = "eu-west-1"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "bells" {
  description = "Logs of the bells"
  policy      = "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"Account\", \"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::${data.aws_caller_identity.current.account_id}:root\"}, \"Action\": \"kms:*\", \"Resource\": \"*\"}]}"
}

resource "aws_cloudwatch_log_group" "bells" {
  name       = "/chapel/bells"
  kms_key_id = aws_kms_key.bells.arn
}
