data "aws_caller_identity" "current" {}

resource "aws_kms_key" "archive" {
  description             = "Archive of letters"
  deletion_window_in_days = 7

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "Account",
          "Effect": "Allow",
          "Principal": { "AWS": "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" },
          "Action": "kms:*",
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_cloudwatch_log_group" "letters" {
  name              = "/archive/letters"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.archive.arn
}
