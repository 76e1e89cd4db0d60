terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "eu-north-1"
}

locals {
  blends = ["assam", "sencha", "oolong"]
}

resource "aws_sqs_queue" "orders" {
  for_each = local.blends

  name = "tea-house-${each.key}"
}

resource "aws_sns_topic" "tastings" {
  for_each = toset(local.blends)

  name = "tastings-${each.key}"
}

resource "aws_sns_topic_subscription" "tastings" {
  topic_arn = aws_sns_topic.tastings[each.key].arn
  protocol  = "email"
  endpoint  = "cellar@tea-house.example"
}

resource "aws_security_group" "kettle" {
  name = "tea-house-kettle"

  dynamic "ingress" {
    for_each = [443, 8443]

    content {
      from_port   = each.value
      to_port     = each.value
      protocol    = "tcp"
      cidr_blocks = ["10.20.0.0/16"]
    }
  }
}
