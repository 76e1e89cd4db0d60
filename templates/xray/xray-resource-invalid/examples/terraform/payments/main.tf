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

resource "aws_xray_sampling_rule" "rest" {
  rule_name      = "rest"
  priority       = 9000
  version        = 1
  reservoir_size = 1
  fixed_rate     = 0.05
  url_path       = "*"
  host           = "*"
  http_method    = "*"
  service_type   = "*"
  service_name   = "*"
  resource_arn   = "*"
}

resource "aws_xray_sampling_rule" "payments" {
  rule_name      = "payments-production-service-orders"
  priority       = 10
  version        = 1
  reservoir_size = 5
  fixed_rate     = 0.5
  url_path       = "/payments/*"
  host           = "*"
  http_method    = "POST"
  service_type   = "*"
  service_name   = "payments"
  resource_arn   = "*"
}

resource "aws_xray_group" "errors" {
  group_name        = "errors-${var.stage}"
  filter_expression = "fault = true"
}

resource "aws_sns_topic" "late" {
  name = "late-payments-${var.stage}"
}

resource "aws_sqs_queue" "late" {
  name = "late-payments-${var.stage}"
}
