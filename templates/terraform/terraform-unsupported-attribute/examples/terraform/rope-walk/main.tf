resource "aws_sqs_queue" "hemp" {
  name                       = "hemp"
  visibility_timeout_seconds = 60
  tags                       = { Yard = "rope walk" }

  lifecycle {
    ignore_changes = [
      "visibility_timeout_second",
      tagz["Yard"],
    ]
  }
}

resource "aws_s3_bucket" "coils" {
  bucket_prefix = "coils-"

  lifecycle {
    ignore_changes = [versioning[0].enable]
  }
}
