data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["vpc-flow-logs.amazonaws.com"]
    }
  }
}

resource "aws_vpc" "quarry" {
  cidr_block = "10.30.0.0/16"
}

resource "aws_cloudwatch_log_group" "flow" {
  name              = "/quarry/flow"
  retention_in_days = 30
}

resource "aws_iam_role" "flow" {
  name               = "quarry-flow"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_flow_log" "quarry" {
  vpc_id                   = aws_vpc.quarry.id
  traffic_type             = "REJECT"
  iam_role_arn             = aws_iam_role.flow.arn
  log_destination          = aws_cloudwatch_log_group.flow.arn
  max_aggregation_interval = 300 # five minutes
}
