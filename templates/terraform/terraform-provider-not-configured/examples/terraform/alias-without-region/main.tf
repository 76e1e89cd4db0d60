terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_s3_bucket" "copies" {
  provider = aws.replica
  bucket   = "tannery-copies"
}
