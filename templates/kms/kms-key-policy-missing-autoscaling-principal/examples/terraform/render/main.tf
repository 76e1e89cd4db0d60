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

variable "image" {
  type = string
}

variable "subnets" {
  type = list(string)
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "volumes" {
  description = "Volumes of the render farm"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_launch_template" "farm" {
  name_prefix   = "farm-"
  image_id      = var.image
  instance_type = "c7i.xlarge"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted   = true
      kms_key_id  = aws_kms_key.volumes.arn
      volume_size = 60
    }
  }
}

resource "aws_autoscaling_group" "farm" {
  min_size            = 1
  max_size            = 8
  vpc_zone_identifier = var.subnets

  launch_template {
    id      = aws_launch_template.farm.id
    version = "$Latest"
  }
}
