terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      Service = "greenhouse"
    }
  }
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_acm_certificate" "site" {
  provider = aws.us_east_1

  domain_name       = "greenhouse.example"
  validation_method = "DNS"
}

resource "aws_sns_topic" "watering" {
  provider = aws.frankfrt

  name = "watering"
}
