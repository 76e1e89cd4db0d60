terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_sqs_queue" "casks" {
  name = "casks"
}

resource "aws_sns_topic" "casks" {
  name       = "casks"
  depends_on = ["${aws_sqs_queue.casks}"]
}
