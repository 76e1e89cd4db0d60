provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "pictures" {
  bucket_prefix = "pictures-"
}

resource "aws_iam_group" "astronomers" {
  name = "astronomers"
}

data "aws_iam_policy_document" "look" {
  statement {
    sid       = "LookAtPictures"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.pictures.arn}/*"]

    condition {
      test     = "StringMatches"
      variable = "aws:PrincipalTag/observatory"
      values   = ["north-*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }
}

resource "aws_iam_policy" "look" {
  name   = "look"
  policy = data.aws_iam_policy_document.look.json
}

resource "aws_iam_group_policy_attachment" "look" {
  group      = aws_iam_group.astronomers.name
  policy_arn = aws_iam_policy.look.arn
}
