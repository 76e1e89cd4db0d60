variable "region" {
  type    = string
  default = "ap-southeast-2"
}

provider "aws" {
  region = var.region
}

locals {
  name = "weigh-bridge"
}

data "aws_iam_policy_document" "key" {
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

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "queues" {
  description = "Queues of the ${local.name}"
  policy      = data.aws_iam_policy_document.key.json
}

resource "aws_sns_topic" "lorries" {
  name = "${local.name}-lorries"
}

resource "aws_sqs_queue" "ledger" {
  name              = "${local.name}-ledger"
  kms_master_key_id = aws_kms_key.queues.arn
}

resource "aws_sqs_queue_policy" "ledger" {
  queue_url = aws_sqs_queue.ledger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Readers"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = ["sqs:ReceiveMessage", "sqs:DeleteMessage"]
        Resource  = aws_sqs_queue.ledger.arn
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "ledger" {
  topic_arn = aws_sns_topic.lorries.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.ledger.arn
}
