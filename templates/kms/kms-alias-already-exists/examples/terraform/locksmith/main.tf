provider "aws" {
  region = "eu-west-1"
}

variable "environment" {
  type    = string
  default = "dev"
}

resource "aws_kms_key" "orders" {
  description             = "Orders at rest"
  deletion_window_in_days = 14
  enable_key_rotation     = true

  tags = {
    Environment = var.environment
  }
}

resource "aws_kms_alias" "orders" {
  name          = "alias/locksmith-orders"
  target_key_id = aws_kms_key.orders.key_id
}

resource "aws_sqs_queue" "orders" {
  name                       = "orders-${var.environment}"
  visibility_timeout_seconds = 60
  kms_master_key_id          = aws_kms_key.orders.arn
}

output "alias" {
  value = aws_kms_alias.orders.name
}
