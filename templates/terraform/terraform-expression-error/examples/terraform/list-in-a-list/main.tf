variable "office_networks" {
  type    = list(string)
  default = ["192.0.2.0/24", "198.51.100.0/24"]
}

resource "aws_security_group" "counter" {
  name = "stamp-counter"
}

resource "aws_security_group_rule" "from_offices" {
  type              = "ingress"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = [var.office_networks]
  security_group_id = aws_security_group.counter.id
}

resource "aws_security_group_rule" "from_offices_and_depot" {
  type              = "ingress"
  from_port         = 8443
  to_port           = 8443
  protocol          = "tcp"
  cidr_blocks       = ["203.0.113.7/32", var.office_networks]
  security_group_id = aws_security_group.counter.id
}
