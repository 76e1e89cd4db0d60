variable "history_bucket" {
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
  name_prefix        = "observatory-recorder-"
  assume_role_policy = data.aws_iam_policy_document.recorder.json
}

resource "aws_config_configuration_recorder" "sky" {
  name     = "sky"
  role_arn = aws_iam_role.recorder.arn

  recording_group {
    all_supported = true
  }
}

resource "aws_config_delivery_channel" "sky" {
  name           = "sky"
  s3_bucket_name = var.history_bucket
  depends_on     = [aws_config_configuration_recorder.sky]
}

resource "aws_config_configuration_recorder_status" "sky" {
  name       = aws_config_configuration_recorder.sky.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.sky]
}

resource "aws_config_config_rule" "versions" {
  name = "bucket-versions"

  source {
    owner             = "AWS"
    source_identifier = "S3_BUCKET_VERSIONING_ENABLED"
  }

  depends_on = [aws_config_configuration_recorder.sky]
}
