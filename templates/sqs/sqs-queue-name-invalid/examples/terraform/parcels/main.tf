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

locals {
  prefix = "parcel-${var.stage}"
}

# Standard queues, as they should be.
resource "aws_sqs_queue" "scans" {
  name                      = "${local.prefix}-scans"
  message_retention_seconds = 345600
}

resource "aws_sqs_queue" "scans_dead" {
  name = "${local.prefix}-scans-dead"
}

resource "aws_sqs_queue" "orders" {
  name                        = "${local.prefix}-orders.fifo"
  fifo_queue                  = true
  content_based_deduplication = true
}

resource "aws_sqs_queue" "moves" {
  name                       = "${local.prefix}-moves"
  visibility_timeout_seconds = 120
  fifo_queue                 = true

  tags = {
    Team = "sorting"
  }
}

resource "aws_sqs_queue_policy" "moves" {
  queue_url = aws_sqs_queue.moves.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::210987654321:root" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.moves.arn
      }
    ]
  })
}

output "moves" {
  value = aws_sqs_queue.moves.url
}
