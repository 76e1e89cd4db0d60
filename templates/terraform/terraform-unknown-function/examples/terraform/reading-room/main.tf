variable "cidr" {
  type    = string
  default = "10.4.0.0/16"
}

resource "aws_vpc" "room" {
  cidr_block = var.cidr
}

resource "aws_subnet" "desk" {
  count      = 2
  vpc_id     = aws_vpc.room.id
  cidr_block = cidrsubnets_(var.cidr, 8, count.index)

  tags = {
    Name = upperr(join("-", ["desk", count.index]))
  }
}
