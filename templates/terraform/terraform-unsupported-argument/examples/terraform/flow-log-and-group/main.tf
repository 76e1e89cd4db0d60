variable "vpc_id" {
  type    = string
  default = "vpc-0a1b2c3d4e5f67890"
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_cloudwatch_log_group" "flow" {
  name              = "/vpc/flow"
  retention_in_days = 14
  tags              = var.tags
}

resource "aws_iam_role" "flow" {
  name_prefix = "vpc-flow-"
  tags        = var.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_flow_log" "all" {
  vpc_id              = var.vpc_id
  traffic_type        = "ALL"
  iam_role_arn        = aws_iam_role.flow.arn
  log_destination_arn = aws_cloudwatch_log_group.flow.arn
  tags                = var.tags
}

resource "aws_iam_group" "readers" {
  name = "flow-readers"
  tags = var.tags
}
