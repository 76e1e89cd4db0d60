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

variable "subnets" {
  type = list(string)
}

variable "stage" {
  type    = string
  default = "test"
}

resource "aws_elasticache_subnet_group" "scores" {
  name       = "scores-${var.stage}"
  subnet_ids = var.subnets
}

resource "aws_elasticache_replication_group" "scores" {
  replication_group_id       = "scores-${var.stage}"
  description                = "High scores of the arcade"
  node_type                  = "cache.t4g.small"
  num_cache_clusters         = 2
  engine                     = "redis"
  engine_version             = "7.1"
  parameter_group_name       = "default.redis7"
  subnet_group_name          = aws_elasticache_subnet_group.scores.name
  automatic_failover_enabled = true
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
}

resource "aws_iam_role" "web" {
  name = "arcade-web-${var.stage}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_function" "web" {
  function_name = "arcade-web-${var.stage}"
  role          = aws_iam_role.web.arn
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "web.zip"

  environment {
    variables = {
      SCORES_HOST = aws_elasticache_replication_group.scores.configuration_endpoint_address
      SCORES_PORT = aws_elasticache_replication_group.scores.port
      SCORES_URL  = "rediss://${aws_elasticache_replication_group.scores.configuration_endpoint_address}:6379"
    }
  }
}

output "scores" {
  value = aws_elasticache_replication_group.scores.configuration_endpoint_address
}
