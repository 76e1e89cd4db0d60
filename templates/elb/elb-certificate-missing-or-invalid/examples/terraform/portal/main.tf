terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "balancer_arn" {
  type = string
}

variable "targets_arn" {
  type = string
}

resource "aws_lb_listener" "portal" {
  load_balancer_arn = var.balancer_arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:eu-west-3:210987654321:certificate/0d1e2f30-4152-4637-8495-a6b7c8d9e0f1"

  default_action {
    type             = "forward"
    target_group_arn = var.targets_arn
  }
}
