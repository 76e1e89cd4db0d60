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

variable "stage" {
  type    = string
  default = "test"
}

resource "random_password" "catalogue" {
  length  = 32
  special = false
}

resource "aws_secretsmanager_secret" "catalogue" {
  name        = "catalogue-db-${var.stage}"
  description = "Login of the catalogue"

  tags = {
    Stage = var.stage
  }
}

resource "aws_secretsmanager_secret_version" "catalogue" {
  secret_id     = aws_secretsmanager_secret.catalogue.id
  secret_string = jsonencode({ username = "catalogue", password = random_password.catalogue.result })
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [aws_secretsmanager_secret.catalogue.arn]
  }
}

resource "aws_iam_policy" "read" {
  name_prefix = "catalogue-login-"
  policy      = data.aws_iam_policy_document.read.json
}
