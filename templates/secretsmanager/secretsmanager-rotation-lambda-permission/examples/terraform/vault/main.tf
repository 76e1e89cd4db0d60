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

variable "role_arn" {
  type = string
}

resource "aws_lambda_function" "rotator" {
  function_name = "token-rotator"
  runtime       = "python3.13"
  handler       = "rotator.handler"
  role          = var.role_arn
  filename      = "rotator.zip"
}

resource "aws_secretsmanager_secret" "token" {
  name_prefix = "partner-token-"
}

resource "aws_secretsmanager_secret_rotation" "token" {
  secret_id           = aws_secretsmanager_secret.token.id
  rotation_lambda_arn = aws_lambda_function.rotator.arn

  rotation_rules {
    automatically_after_days = 30
  }
}
