terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "hive" {
  type = string
}

data "aws_iam_policy_document" "hive" {
  statement {
    sid       = ["Read"]
    actions   = "sqs:ReceiveMessage"
    resources = ["arn:aws:sqs:eu-west-1:111122223333:hive"]
  }
}

resource "aws_sqs_queue" "hive" {
  name = [var.hive]
}
