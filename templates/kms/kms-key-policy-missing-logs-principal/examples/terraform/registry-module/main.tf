provider "aws" {
  region = "eu-central-1"
}

module "ledger_key" {
  source  = "terraform-aws-modules/kms/aws"
  version = "3.1.0"

  description = "Key of the ledger's logs"
  aliases     = ["ledger/logs"]
}

resource "aws_cloudwatch_log_group" "ledger" {
  name              = "/bank/ledger"
  retention_in_days = 90
  kms_key_id        = module.ledger_key.key_arn
}
