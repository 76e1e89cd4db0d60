resource "aws_vpc" "quay" {
  cidr_block = "10.40.0.0/16"
}

resource "aws_internet_gateway" "quay" {
  vpc_id = aws_vpc.quay.id
}

resource "aws_subnet" "front" {
  vpc_id     = aws_vpc.quay.id
  cidr_block = "10.40.1.0/24"
}

resource "aws_eip" "crane" {
  domain = "vpc"
}

resource "aws_nat_gateway" "crane" {
  allocation_id = aws_eip.crane.id
  subnet_id     = aws_subnet.front.id
}
