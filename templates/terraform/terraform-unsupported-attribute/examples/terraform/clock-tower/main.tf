terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "us-west-2"
}

variable "keep_logs" {
  type    = bool
  default = true
}

resource "aws_subnet" "tower" {
  count = 2

  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.9.${count.index}.0/24"
}

resource "aws_db_subnet_group" "tower" {
  name       = "clock-tower"
  subnet_ids = [aws_subnet.tower.id]
}

resource "aws_eip" "bells" {
  count = 2
}

resource "aws_nat_gateway" "bells" {
  count = 2

  allocation_id = aws_eip.bells.id
  subnet_id     = aws_subnet.tower.id
}

resource "aws_kms_key" "chimes" {
  count = 1

  description = "Chimes of the clock tower"
}

resource "aws_kms_alias" "chimes" {
  name          = "alias/clock-tower-chimes"
  target_key_id = aws_kms_key.chimes.key_id
}

resource "aws_cloudwatch_log_group" "chimes" {
  count = var.keep_logs ? 1 : 0

  name = "/clock-tower/chimes"
}

output "chimes_log" {
  value = aws_cloudwatch_log_group.chimes.name
}
