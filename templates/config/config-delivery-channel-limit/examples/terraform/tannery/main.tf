variable "ledger_bucket" {
  type = string
}

data "aws_iam_policy_document" "recorder" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["config.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "recorder" {
  name_prefix        = "tannery-recorder-"
  assume_role_policy = data.aws_iam_policy_document.recorder.json
}

resource "aws_config_configuration_recorder" "hides" {
  name     = "hides"
  role_arn = aws_iam_role.recorder.arn

  recording_group {
    all_supported = true
  }
}

resource "aws_config_delivery_channel" "hides" {
  name           = "hides"
  s3_bucket_name = var.ledger_bucket
  depends_on     = [aws_config_configuration_recorder.hides]
}

resource "aws_config_configuration_recorder_status" "hides" {
  name       = aws_config_configuration_recorder.hides.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.hides]
}

resource "aws_config_config_rule" "ledger" {
  name = "ledger-versions"

  source {
    owner             = "AWS"
    source_identifier = "S3_BUCKET_VERSIONING_ENABLED"
  }

  depends_on = [aws_config_configuration_recorder.hides]
}
