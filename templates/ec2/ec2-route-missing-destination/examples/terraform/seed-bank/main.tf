locals {
  name  = "seed-bank"
  zones = ["eu-north-1a", "eu-north-1b"]
}

resource "aws_vpc" "vault" {
  cidr_block = "172.20.0.0/20"
  tags       = { Name = local.name }
}

resource "aws_subnet" "front" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.vault.id
  cidr_block        = cidrsubnet(aws_vpc.vault.cidr_block, 4, count.index)
  availability_zone = local.zones[count.index]
}

resource "aws_subnet" "cold" {
  count             = length(local.zones)
  vpc_id            = aws_vpc.vault.id
  cidr_block        = cidrsubnet(aws_vpc.vault.cidr_block, 4, count.index + 8)
  availability_zone = local.zones[count.index]
}

resource "aws_internet_gateway" "vault" {
  vpc_id = aws_vpc.vault.id
}

resource "aws_eip" "nat" {
  domain     = "vpc"
  depends_on = [aws_internet_gateway.vault]
}

resource "aws_nat_gateway" "nat" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.front[0].id
}

resource "aws_route_table" "front" {
  vpc_id = aws_vpc.vault.id
}

resource "aws_route" "front" {
  route_table_id         = aws_route_table.front.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.vault.id
}

resource "aws_route_table" "cold" {
  vpc_id = aws_vpc.vault.id
}

resource "aws_route" "cold" {
  route_table_id = aws_route_table.cold.id
  nat_gateway_id = aws_nat_gateway.nat.id

  timeouts {
    create = "5m"
  }
}

resource "aws_route_table_association" "cold" {
  count          = length(local.zones)
  subnet_id      = aws_subnet.cold[count.index].id
  route_table_id = aws_route_table.cold.id
}
