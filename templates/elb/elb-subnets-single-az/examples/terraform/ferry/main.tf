terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

data "aws_availability_zones" "open" {
  state = "available"
}

resource "aws_vpc" "quay" {
  cidr_block = "10.64.0.0/16"
}

resource "aws_subnet" "quay_one" {
  vpc_id            = aws_vpc.quay.id
  cidr_block        = cidrsubnet(aws_vpc.quay.cidr_block, 8, 0)
  availability_zone = data.aws_availability_zones.open.names[0]
}

resource "aws_subnet" "quay_two" {
  vpc_id            = aws_vpc.quay.id
  cidr_block        = cidrsubnet(aws_vpc.quay.cidr_block, 8, 1)
  availability_zone = data.aws_availability_zones.open.names[0] # was copied
}

resource "aws_lb" "boarding" {
  name     = "boarding"
  internal = true
  subnets  = [aws_subnet.quay_one.id, aws_subnet.quay_two.id]
}
