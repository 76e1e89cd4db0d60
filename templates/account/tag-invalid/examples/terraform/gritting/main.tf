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

resource "aws_iam_role" "planner" {
  name_prefix = "gritting-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })

  tags = {
    Project  = "gritting"
    Purpose  = "plan, drive & report"
    "Owner*" = "road-works"
  }
}

resource "aws_cloudwatch_log_group" "planner" {
  name              = "/gritting/planner"
  retention_in_days = 30
  tags              = { Project = "gritting" }
}
