data "aws_availability_zones" "open" {
  state = "available"
}

resource "aws_vpc" "mill" {
  cidr_block = "10.9.0.0/16"
}

resource "aws_subnet" "wheel" {
  count             = 2
  vpc_id            = aws_vpc.mill.id
  cidr_block        = cidrsubnet(aws_vpc.mill.cidr_block, 8, count.index)
  availability_zone = aws_availability_zones.open.names[count.index]
}
