terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_efs_file_system" "moulds" {
  creation_token = "candle-moulds"
  encrypted      = true
  encrypted      = true
}
