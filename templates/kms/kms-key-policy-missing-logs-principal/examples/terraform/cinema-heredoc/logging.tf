variable "aws_region" {
  type = string
}

variable "account_id" {
  type = string
}

resource "aws_kms_key" "cinema" {
  description = "Box office logs"
  policy      = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "Root",
          "Effect": "Allow",
          "Principal": { "AWS": "arn:aws:iam::${var.account_id}:root" },
          "Action": "kms:*",
          "Resource": "*"
        }
      ]
    }
  POLICY
}

resource "aws_cloudwatch_log_group" "box_office" {
  name              = "/cinema/box-office"
  retention_in_days = 14
  kms_key_id        = aws_kms_key.cinema.arn # rotated yearly
}
