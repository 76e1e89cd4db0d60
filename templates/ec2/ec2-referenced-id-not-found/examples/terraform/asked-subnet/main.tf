terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

locals {
  uplink_subnet = "subnet-0c4d5e6f708192a3b"
}

resource "aws_security_group" "relay" {
  name   = "relay"
  vpc_id = var.network_id
}

resource "aws_instance" "relay" {
  ami                    = var.image_id
  instance_type          = "t3.small"
  subnet_id              = local.uplink_subnet
  vpc_security_group_ids = [aws_security_group.relay.id]
}

variable "network_id" {
  type = string
}

variable "image_id" {
  type = string
}
