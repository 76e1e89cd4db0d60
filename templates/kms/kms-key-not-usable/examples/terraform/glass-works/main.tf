variable "furnace" {
  type    = string
  default = "west"
}

resource "aws_kms_key" "recipes" {
  description             = "Recipes of the ${var.furnace} furnace"
  is_enabled              = false # until the furnace is lit
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_kms_alias" "recipes" {
  name          = "alias/glass-recipes-${var.furnace}"
  target_key_id = aws_kms_key.recipes.key_id
}

resource "aws_secretsmanager_secret" "recipes" {
  name_prefix = "glass-recipes-"
  kms_key_id  = aws_kms_alias.recipes.target_key_arn
}

resource "aws_sqs_queue" "melts" {
  name_prefix             = "melts-"
  sqs_managed_sse_enabled = true
}

resource "aws_secretsmanager_secret_version" "recipes" {
  secret_id     = aws_secretsmanager_secret.recipes.id
  secret_string = jsonencode({ sand = 72, soda = 15, lime = 13 })
}

output "recipes" {
  value = aws_secretsmanager_secret.recipes.arn
}

output "melts" {
  value = aws_sqs_queue.melts.url
}
