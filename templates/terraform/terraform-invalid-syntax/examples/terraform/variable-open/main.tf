terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_sqs_queue" "casks" {
  name                       = var.name
  visibility_timeout_seconds = var.timeout
}
