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

variable "domain" {
  type    = string
  default = "ledger.internal"
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

resource "aws_route53_zone" "ledger" {
  name = var.domain

  vpc {
    vpc_id = var.vpc_id
  }
}

resource "aws_lb" "ledger" {
  name_prefix        = "ledg-"
  internal           = true
  load_balancer_type = "application"
  subnets            = var.subnet_ids
}

resource "aws_route53_record" "apex" {
  zone_id = aws_route53_zone.ledger.zone_id
  name    = var.domain
  type    = "CNAME"
  ttl     = 60
  records = [aws_lb.ledger.dns_name]
}

resource "aws_route53_record" "api" {
  zone_id = aws_route53_zone.ledger.zone_id
  name    = "api.${var.domain}"
  type    = "CNAME"
  ttl     = 60
  records = [aws_lb.ledger.dns_name]
}
