resource "aws_sqs_queue" "crates" {
  name = "crates"
}

data "aws_iam_policy_document" "packing" {
  statement {
    sid     = "Pack"
    actions = ["sqs:SendMessage"]
  }

  statement {
    actions = ["ec2:DescribeInstances"]
  }
}

resource "aws_iam_policy" "packing" {
  name   = "packing"
  policy = data.aws_iam_policy_document.packing.json
}
