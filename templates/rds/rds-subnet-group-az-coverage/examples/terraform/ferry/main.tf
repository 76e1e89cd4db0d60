terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "region" {
  type    = string
  default = "eu-north-1"
}

resource "aws_vpc" "fleet" {
  cidr_block = "10.65.0.0/16"
}

resource "aws_subnet" "fleet_a" {
  vpc_id            = aws_vpc.fleet.id
  cidr_block        = "10.65.0.0/24"
  availability_zone = "${var.region}a"
}

resource "aws_subnet" "fleet_b" {
  vpc_id            = aws_vpc.fleet.id
  cidr_block        = "10.65.1.0/24"
  availability_zone = "${var.region}b"
}

resource "aws_db_subnet_group" "engines" {
  name       = "engines"
  subnet_ids = [aws_subnet.fleet_a.id]
}
