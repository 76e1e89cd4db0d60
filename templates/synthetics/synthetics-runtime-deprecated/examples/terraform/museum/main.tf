terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "site" {
  type    = string
  default = "https://museum.example.org"
}

locals {
  # The canaries of the museum share one runtime.
  canary_runtime = "syn-nodejs-puppeteer-6.1"
}

resource "aws_s3_bucket" "results" {
  bucket_prefix = "museum-canary-"
}

resource "aws_iam_role" "canary" {
  name_prefix = "museum-canary-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_synthetics_canary" "front" {
  name                 = "museum-front"
  artifact_s3_location = "s3://${aws_s3_bucket.results.bucket}/front"
  execution_role_arn   = aws_iam_role.canary.arn
  handler              = "front.handler"
  zip_file             = "front.zip"
  runtime_version      = local.canary_runtime
  start_canary         = true

  schedule {
    expression = "rate(10 minutes)"
  }

  run_config {
    timeout_in_seconds    = 60
    environment_variables = { SITE = var.site }
  }
}
