provider "aws" {
  region = "eu-west-1"
}

variable "stage" {
  type    = string
  default = "test"
}

data "aws_iam_policy_document" "builder" {
  statement {
    sid     = "Builds"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["codebuild.aws.amazon.com"]
    }
  }
}

resource "aws_iam_role" "builder" {
  name               = "builder-${var.stage}"
  assume_role_policy = data.aws_iam_policy_document.builder.json
}

resource "aws_iam_role_policy_attachment" "builder" {
  role       = aws_iam_role.builder.name
  policy_arn = "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess"
}

output "role" {
  value = aws_iam_role.builder.arn
}
