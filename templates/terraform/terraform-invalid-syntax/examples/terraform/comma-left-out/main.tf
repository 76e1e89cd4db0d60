terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

data "aws_iam_policy_document" "cooper" {
  statement {
    actions = [
      "sqs:ReceiveMessage"
      "sqs:DeleteMessage",
    ]
    resources = ["arn:aws:sqs:eu-west-1:111122223333:casks"]
  }
}
