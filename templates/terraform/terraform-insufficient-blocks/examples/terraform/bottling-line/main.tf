resource "aws_ecs_cluster" "bottling" {
  name = "bottling-line"

  # container metrics
  setting = {
    "name" : "containerInsights", # the only one there is
    "value" : "enabled",
  }
}

resource "aws_s3_bucket" "labels" {
  bucket = "bottling-labels-444455556666"
}

resource "aws_s3_bucket_ownership_controls" "labels" {
  bucket           = aws_s3_bucket.labels.id
  object_ownership = "BucketOwnerEnforced"
}
