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

resource "aws_api_gateway_rest_api" "seats" {
  name = "seats"
}

resource "aws_api_gateway_method" "seats" {
  rest_api_id   = aws_api_gateway_rest_api.seats.id
  resource_id   = aws_api_gateway_rest_api.seats.root_resource_id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "seats" {
  rest_api_id = aws_api_gateway_rest_api.seats.id
  resource_id = aws_api_gateway_rest_api.seats.root_resource_id
  http_method = aws_api_gateway_method.seats.http_method
  type        = "MOCK"
}

resource "aws_api_gateway_deployment" "seats" {
  rest_api_id = aws_api_gateway_rest_api.seats.id

  depends_on = [aws_api_gateway_integration.seats]
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.seats.id
  deployment_id = aws_api_gateway_deployment.seats.id
  stage_name    = "live"
}

resource "aws_wafv2_web_acl" "wall" {
  name  = "wall"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "common"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "common"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "wall"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_association" "seats" {
  resource_arn = aws_api_gateway_stage.live.execution_arn
  web_acl_arn  = aws_wafv2_web_acl.wall.arn
}
