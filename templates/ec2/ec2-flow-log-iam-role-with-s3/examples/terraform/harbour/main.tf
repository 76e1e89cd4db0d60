resource "aws_flow_log" "traffic" {
  vpc_id               = aws_vpc.main.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.archive.arn
  iam_role_arn         = aws_iam_role.flow.arn
}

resource "aws_s3_bucket" "archive" {
  bucket_prefix = "harbour-flows-"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_iam_role" "flow" {
  name_prefix        = "flow-"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
