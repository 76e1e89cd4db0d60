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
  default = "mill.example.org"
}

resource "aws_route53_zone" "mill" {
  name = var.domain
}

resource "aws_eip" "wheel" {
  domain = "vpc"
}

resource "aws_route53_record" "wheel" {
  zone_id = aws_route53_zone.mill.zone_id
  name    = "wheel..${var.domain}"
  type    = "A"
  ttl     = 300
  records = [aws_eip.wheel.public_ip]
}

resource "aws_route53_record" "mail" {
  zone_id = aws_route53_zone.mill.zone_id
  name    = var.domain
  type    = "MX"
  ttl     = 3600
  records = ["10 mail.${var.domain}"]
}
