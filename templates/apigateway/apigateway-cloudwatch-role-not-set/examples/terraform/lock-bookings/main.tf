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

resource "aws_api_gateway_rest_api" "bookings" {
  name = "lock-bookings-${var.stage}"
}

resource "aws_api_gateway_resource" "locks" {
  rest_api_id = aws_api_gateway_rest_api.bookings.id
  parent_id   = aws_api_gateway_rest_api.bookings.root_resource_id
  path_part   = "locks"
}

resource "aws_api_gateway_method" "list_locks" {
  rest_api_id   = aws_api_gateway_rest_api.bookings.id
  resource_id   = aws_api_gateway_resource.locks.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "list_locks" {
  rest_api_id = aws_api_gateway_rest_api.bookings.id
  resource_id = aws_api_gateway_resource.locks.id
  http_method = aws_api_gateway_method.list_locks.http_method
  type        = "MOCK"
}

resource "aws_api_gateway_deployment" "release" {
  rest_api_id = aws_api_gateway_rest_api.bookings.id
  depends_on  = [aws_api_gateway_integration.list_locks]
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/canal/lock-bookings/${var.stage}"
  retention_in_days = 30
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.bookings.id
  deployment_id = aws_api_gateway_deployment.release.id
  stage_name    = var.stage

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = "$context.requestId $context.status"
  }
}
