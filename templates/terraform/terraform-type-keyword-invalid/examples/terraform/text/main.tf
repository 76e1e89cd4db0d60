terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "name" {
  type = text
}

variable "count_of_frames" {
  type = integer
}

resource "aws_sqs_queue" "hives" {
  name                       = var.name
  visibility_timeout_seconds = var.count_of_frames
}
