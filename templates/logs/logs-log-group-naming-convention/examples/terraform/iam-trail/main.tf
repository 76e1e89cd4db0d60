variable "suffix" {
  type    = string
  default = "dev"
}

resource "aws_cloudwatch_log_group" "sign_in" {
  name              = "/aws/iam/sign-in-${var.suffix}"
  retention_in_days = 90
}

resource "aws_cloudwatch_log_group" "key_use" {
  name              = "/aws/kms/use-${var.suffix}"
  retention_in_days = 90
}

resource "aws_cloudwatch_log_group" "break_glass" {
  name              = "/aws/iam/break-glass-${var.suffix}"
  retention_in_days = 365
}
