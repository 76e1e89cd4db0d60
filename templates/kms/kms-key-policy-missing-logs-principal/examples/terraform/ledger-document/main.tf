terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "us-east-2"
}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "ledger_key" {
  statement {
    sid       = "EnableIAM"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::210987654321:root"]
    }
  }
}

resource "aws_kms_key" "ledger" {
  description = "General ledger"
  policy      = data.aws_iam_policy_document.ledger_key.json
}

resource "aws_cloudwatch_log_group" "postings" {
  name       = "/ledger/postings"
  kms_key_id = aws_kms_key.ledger.arn
}
