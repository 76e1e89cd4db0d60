terraform {
  required_version = ">= 1.5"
}

variable "stage" {
  type    = string
  default = "winter"
}

locals {
  tags = {
    Tower = "north"
    Stage = var.stage
  }
}

# What moves that should not?
resource "aws_guardduty_detector" "tower" {
  enable                       = true
  finding_publishing_frequency = "FIFTEEN_MINUTES"
  tags                         = local.tags
}

resource "aws_guardduty_detector_feature" "storage" {
  detector_id = aws_guardduty_detector.tower.id
  name        = "S3_DATA_EVENTS"
  status      = "ENABLED"
}

resource "aws_sns_topic" "bells" {
  name              = "bells-${var.stage}"
  kms_master_key_id = "alias/aws/sns"
  tags              = local.tags

  depends_on = [aws_guardduty_detector.tower]
}

output "detector" {
  value = aws_guardduty_detector.tower.id
}

output "bells" {
  value = aws_sns_topic.bells.arn
}
