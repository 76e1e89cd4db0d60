data "aws_iam_policy_document" "bells" {
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]
  }

  statement {
    sid       = "Logs"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.eu-west-1.amazonaws.com"]
    }
  }
}

resource "aws_kms_key" "bells" {
  description = "What the foundry knows of its bells"
  policy      = data.aws_iam_policy_document.bells.json
}
