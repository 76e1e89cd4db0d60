terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "ap-southeast-2"
}

module "encryption" {
  source = "./modules/encryption"
  name   = "orchard"
}

resource "aws_cloudwatch_log_group" "irrigation" {
  name       = "/orchard/irrigation"
  kms_key_id = module.encryption.key_arn
}
