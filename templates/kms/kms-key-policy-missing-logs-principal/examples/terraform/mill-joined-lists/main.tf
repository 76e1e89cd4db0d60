terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = var.aws_region
}

variable "aws_region" {
  type    = string
  default = "eu-north-1"
}

variable "more_statements" {
  description = "What the deployment of a stage lets in besides"
  type        = any
  default     = []
}

data "aws_caller_identity" "current" {}

locals {
  account = [
    {
      Sid       = "Account"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    },
  ]
}

resource "aws_kms_key" "flour" {
  description = "Flour mill"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.account, [
      {
        Sid       = "Backups"
        Effect    = "Allow"
        Principal = { Service = "backup.amazonaws.com" }
        Action    = ["kms:GenerateDataKey", "kms:Decrypt"]
        Resource  = "*"
      },
    ], var.more_statements)
  })
}

resource "aws_cloudwatch_log_group" "stones" {
  name       = "/mill/stones"
  kms_key_id = aws_kms_key.flour.arn
}
