resource "aws_iam_role" "pilot" {
  name               = "harbour-pilot"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_cloudwatch_log_group" "berths" {
  name       = "/harbour/berths"
  kms_key_id = aws_kms_key.audit.arn
  tags       = { Team = "berths" }
}

resource "aws_cloudwatch_log_group" "pilots" {
  name       = "/harbour/pilots"
  kms_key_id = aws_kms_alias.audit.target_key_arn

  depends_on = [
    aws_iam_role.pilot,
  ]
}
