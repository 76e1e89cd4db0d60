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
}

variable "stage" {
  type    = string
  default = "test"
}

variable "subnets" {
  type = list(string)
}

# Programmes for the audience; no logs go here.
resource "aws_s3_bucket" "programmes" {
  bucket = "theatre-programmes-${var.stage}"
}

resource "aws_s3_bucket" "door_logs" {
  bucket = "theatre-door-logs-${var.stage}"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "door_logs" {
  bucket = aws_s3_bucket.door_logs.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_policy" "door_logs" {
  bucket = aws_s3_bucket.door_logs.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Auditors"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::210987654321:role/auditors" }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.door_logs.arn}/*"
      }
    ]
  })
}

resource "aws_lb" "door" {
  name               = "theatre-door-${var.stage}"
  load_balancer_type = "application"
  subnets            = var.subnets

  access_logs {
    bucket  = aws_s3_bucket.door_logs.id
    enabled = true
  }
}

# The stage door writes no logs.
resource "aws_lb" "stage_door" {
  name               = "theatre-stage-${var.stage}"
  internal           = true
  load_balancer_type = "application"
  subnets            = var.subnets
}

output "address" {
  value = aws_lb.door.dns_name
}
