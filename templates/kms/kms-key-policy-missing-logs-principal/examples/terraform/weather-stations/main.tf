terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "eu-north-1"
}

data "aws_caller_identity" "current" {}

# Weather stations report to three services.
locals {
  services = toset(["intake", "forecast", "alerts"])
}

resource "aws_kms_key" "telemetry" {
  description         = "Telemetry at rest"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Administration"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_cloudwatch_log_group" "service" {
  for_each = local.services

  name              = "/weather/${each.key}"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.telemetry.arn
}
