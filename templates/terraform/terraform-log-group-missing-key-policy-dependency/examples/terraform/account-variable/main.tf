terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "account" {
  description = "Where the press stands"
  type        = string
  default     = "210987654321"
}

resource "aws_kms_key" "press" {
  description         = "What the press writes"
  enable_key_rotation = true
}

resource "aws_kms_key" "archive" {
  description         = "What is kept"
  enable_key_rotation = true
}

data "aws_iam_policy_document" "press" {
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.account}:root"]
    }
  }

  statement {
    sid       = "Logs"
    actions   = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.${var.region}.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values   = ["arn:aws:logs:${var.region}:${var.account}:log-group:/press/*"]
    }
  }
}

resource "aws_kms_key_policy" "press" {
  key_id = aws_kms_key.press.id
  policy = data.aws_iam_policy_document.press.json
}

resource "aws_s3_bucket" "sheets" {
  bucket = "press-sheets-${var.account}"
}

resource "aws_cloudwatch_log_group" "rollers" {
  name              = "/press/rollers"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.press.arn
}

resource "aws_cloudwatch_log_group" "binding" {
  name              = "/press/binding"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.press.arn

  depends_on = [aws_s3_bucket.sheets]
}
