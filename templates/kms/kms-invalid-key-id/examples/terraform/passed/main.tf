resource "aws_kms_key" "till" {
  description = "What the till takes"
}

resource "aws_kms_alias" "till" {
  name          = "alias/till"
  target_key_id = aws_kms_key.till.key_id
}

module "takings" {
  source = "./queue"
  name   = "takings"
  key    = "till"
}
