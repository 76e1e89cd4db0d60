terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_cloudwatch_log_group" "tide" {
  name              = "lighthouse/tide"
  retention_in_days = 365
}

resource "aws_cloudwatch_log_stream" "gauge" {
  name           = "gauge"
  log_group_name = aws_cloudwatch_log_group.tide.name
}
