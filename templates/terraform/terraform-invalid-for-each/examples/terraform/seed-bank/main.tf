locals {
  shelves = toset(["wheat", "rye"])
}

resource "aws_s3_bucket" "shelf" {
  bucket = "seed-bank-${each.key}"
}

resource "aws_s3_bucket_versioning" "shelf" {
  for_each = local.shelves
  bucket   = aws_s3_bucket.shelf[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}
