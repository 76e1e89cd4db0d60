terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

# Certificates and web ACLs of the edge live here.
provider "aws" {
  alias  = "edge"
  region = "us-east-1"
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_iam_policy_document" "edge_key" {
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_kms_key" "edge" {
  provider = aws.edge

  description = "Logs of the ferry's web ACL"
  policy      = data.aws_iam_policy_document.edge_key.json
}

resource "aws_cloudwatch_log_group" "edge" {
  provider = aws.edge

  name       = "aws-waf-logs-ferry"
  kms_key_id = aws_kms_key.edge.arn
}
