terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_acm_certificate" "site" {
  provider          = "aws.us_east_1"
  domain_name       = "tannery.example.com"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}
