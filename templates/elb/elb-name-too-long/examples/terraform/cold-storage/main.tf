variable "project" {
  type        = string
  description = "What the resources are named after"
  default     = "cold-storage-inventory"
}

variable "environment" {
  type    = string
  default = "prod"
}

locals {
  name = "${var.project}-${var.environment}"
}

data "aws_subnets" "public" {
  tags = { tier = "public" }
}

resource "aws_lb" "api" {
  name               = "${local.name}-application-lb"
  load_balancer_type = "application"
  subnets            = data.aws_subnets.public.ids

  access_logs {
    bucket  = "elb-logs-of-the-warehouse"
    prefix  = local.name
    enabled = true
  }
}

resource "aws_lb_target_group" "api" {
  name_prefix = "invapi-"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_lb_target_group" "admin" {
  name     = "inventory-administration-service-tg"
  port     = 8081
  protocol = "HTTP"
  vpc_id   = "vpc-0a1b2c3d4e5f60718"

  health_check {
    path = "/alive"
  }
}
