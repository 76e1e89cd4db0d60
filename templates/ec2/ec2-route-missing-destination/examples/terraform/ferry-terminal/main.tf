variable "stage" {
  type    = string
  default = "harbour"
}

resource "aws_vpc" "ferry" {
  cidr_block           = "10.44.0.0/16"
  enable_dns_hostnames = true

  tags = {
    Name = "ferry-${var.stage}"
  }
}

resource "aws_internet_gateway" "ferry" {
  vpc_id = aws_vpc.ferry.id
}

resource "aws_egress_only_internet_gateway" "ferry" {
  vpc_id = aws_vpc.ferry.id
}

resource "aws_vpc_peering_connection" "customs" {
  vpc_id      = aws_vpc.ferry.id
  peer_vpc_id = "vpc-0c0ffee0c0ffee000"
  auto_accept = false
}

resource "aws_subnet" "quay" {
  for_each = { a = "10.44.1.0/24", b = "10.44.2.0/24" }

  vpc_id     = aws_vpc.ferry.id
  cidr_block = each.value

  tags = {
    Name = "quay-${each.key}"
  }
}

# Ticket machines and the timetable stand on the quay.
resource "aws_route_table" "quay" {
  vpc_id = aws_vpc.ferry.id

  route {
    cidr_block                = "10.60.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.customs.id
  }

  route {
    gateway_id = aws_internet_gateway.ferry.id # out to sea
  }

  route {
    egress_only_gateway_id = aws_egress_only_internet_gateway.ferry.id
  }

  tags = {
    Name = "quay-${var.stage}"
  }
}

resource "aws_route_table_association" "quay" {
  for_each = aws_subnet.quay

  subnet_id      = each.value.id
  route_table_id = aws_route_table.quay.id
}
