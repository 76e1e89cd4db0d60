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

data "aws_region" "current" {}

resource "aws_wafv2_web_acl" "wall" {
  name  = "locks-${var.stage}"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    sampled_requests_enabled   = true
    cloudwatch_metrics_enabled = true
    metric_name                = "locks"
  }
}

resource "aws_api_gateway_rest_api" "locks" {
  name = "locks-${var.stage}"
}

resource "aws_api_gateway_method" "list" {
  rest_api_id   = aws_api_gateway_rest_api.locks.id
  resource_id   = aws_api_gateway_rest_api.locks.root_resource_id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "list" {
  rest_api_id = aws_api_gateway_rest_api.locks.id
  resource_id = aws_api_gateway_rest_api.locks.root_resource_id
  http_method = aws_api_gateway_method.list.http_method
  type        = "MOCK"
}

resource "aws_api_gateway_deployment" "release" {
  rest_api_id = aws_api_gateway_rest_api.locks.id
  depends_on  = [aws_api_gateway_integration.list]
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.locks.id
  deployment_id = aws_api_gateway_deployment.release.id
  stage_name    = var.stage
}

resource "aws_wafv2_web_acl_association" "locks" {
  resource_arn = "arn:aws:apigateway:${data.aws_region.current.name}::/restapis/${aws_api_gateway_rest_api.locks.id}/stages/${var.stage}"
  web_acl_arn  = aws_wafv2_web_acl.wall.arn
}
