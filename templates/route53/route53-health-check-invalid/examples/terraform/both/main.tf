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

resource "aws_route53_zone" "quay" {
  name = "quay.example"
}

resource "aws_route53_health_check" "pages" {
  type              = "HTTPS"
  fqdn              = "pages.quay.example"
  port              = 443
  resource_path     = "/health"
  request_interval  = 30
  failure_threshold = 3
}

resource "aws_route53_health_check" "broker" {
  type              = "TCP"
  fqdn              = "broker.quay.example"
  port              = 5671
  request_interval  = 30
  failure_threshold = 3
}

resource "aws_route53_health_check" "both" {
  type                   = "CALCULATED"
  child_healthchecks     = [aws_route53_health_check.pages.id, aws_route53_health_check.broker.id]
  child_health_threshold = 1
  failure_threshold      = 3

  tags = {
    Name = "quay-${var.stage}"
  }
}

resource "aws_route53_record" "pages" {
  zone_id         = aws_route53_zone.quay.zone_id
  name            = "pages.quay.example"
  type            = "CNAME"
  ttl             = 60
  set_identifier  = "first"
  health_check_id = aws_route53_health_check.pages.id
  records         = ["first.quay.example"]

  weighted_routing_policy {
    weight = 10
  }
}
