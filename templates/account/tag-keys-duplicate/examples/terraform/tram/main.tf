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

  default_tags {
    tags = {
      Environment = var.stage
      Project     = "tram"
    }
  }
}

variable "stage" {
  type    = string
  default = "test"
}

resource "aws_iam_role" "driver" {
  name_prefix = "tram-driver-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })

  tags = {
    environment = "${var.stage}-drivers"
    Line        = "4"
  }
}

resource "aws_ecs_cluster" "tram" {
  name = "tram-${var.stage}"
}
