resource "aws_vpc" "orchard" {
  cidr_block = "10.40.0.0/16"
}

resource "aws_subnet" "presses" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.40.1.0/24"
}
