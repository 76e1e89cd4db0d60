variable "region" {
  type    = string
  default = "ap-southeast-2"
}

provider "aws" {
  region = var.region
}

resource "aws_vpc" "reef" {
  cidr_block = "10.60.0.0/16"
}

resource "aws_subnet" "diving" {
  vpc_id            = aws_vpc.reef.id
  cidr_block        = "10.60.1.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_subnet" "boats" {
  vpc_id            = aws_vpc.reef.id
  cidr_block        = "10.60.2.0/24"
  availability_zone = "us-east-1b"
}
