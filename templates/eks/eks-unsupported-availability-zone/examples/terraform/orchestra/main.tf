provider "aws" {
  region = "us-east-1"
}

variable "cluster_role_arn" {
  type = string
}

locals {
  brass_zone = "us-east-1e"
}

resource "aws_vpc" "hall" {
  cidr_block           = "10.42.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "strings" {
  vpc_id            = aws_vpc.hall.id
  cidr_block        = "10.42.0.0/20"
  availability_zone = "us-east-1b"
}

resource "aws_subnet" "brass" {
  vpc_id            = aws_vpc.hall.id
  cidr_block        = "10.42.16.0/20"
  availability_zone = local.brass_zone
}

resource "aws_eks_cluster" "orchestra" {
  name     = "orchestra"
  role_arn = var.cluster_role_arn

  vpc_config {
    subnet_ids             = [aws_subnet.strings.id, aws_subnet.brass.id]
    endpoint_public_access = false
  }
}
