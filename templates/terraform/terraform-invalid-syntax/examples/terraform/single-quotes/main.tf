terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_sqs_queue" "casks" {
  name                       = 'casks'
  visibility_timeout_seconds = 60
}
