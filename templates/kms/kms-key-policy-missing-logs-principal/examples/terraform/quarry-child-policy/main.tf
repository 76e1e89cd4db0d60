module "kms" {
  source = "./kms"
}

resource "aws_cloudwatch_log_group" "blasts" {
  name       = "/quarry/blasts"
  kms_key_id = module.kms.arn
}
