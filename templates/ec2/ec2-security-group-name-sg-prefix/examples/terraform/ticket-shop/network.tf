variable "environment" {
  type    = string
  default = "prod"
}

variable "ports" {
  type    = map(number)
  default = { web = 443, admin = 8443 }
}

locals {
  # One naming scheme for everything that the ticket shop owns.
  suffix       = "${var.environment}-${var.suffix}"
  sg_cache     = "sg-cache-${local.suffix}"
  allowed_cidr = "10.40.0.0/16"
}

variable "suffix" {
  type    = string
  default = "7f3a"
}

resource "aws_vpc" "shop" {
  cidr_block           = local.allowed_cidr
  enable_dns_hostnames = true
}

resource "aws_security_group" "web" {
  for_each    = var.ports
  name_prefix = "sg-web-${each.key}-"
  description = "Ticket shop, ${each.key} listener"
  vpc_id      = aws_vpc.shop.id

  ingress {
    from_port   = each.value
    to_port     = each.value
    protocol    = "tcp"
    cidr_blocks = [local.allowed_cidr]
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "database" {
  name        = "sg-${var.environment}-orders"
  description = "Orders database"
  vpc_id      = aws_vpc.shop.id

  tags = { Name = "sg-${var.environment}-orders" }
}

resource "aws_security_group" "cache" {
  name        = local.sg_cache
  description = "Session cache"
  vpc_id      = aws_vpc.shop.id
}

resource "aws_security_group" "batch" {
  name        = "batch-sg-${local.suffix}"
  description = "Nightly batch"
  vpc_id      = aws_vpc.shop.id
}
