resource "aws_vpc" "walk" {
  cidr_blok           = "10.7.0.0/16"
  enable_dns_hostname = true # for the endpoints
  tags                = { Name = "walk" }
}

resource "aws_kms_key" "rope" {
  description = "rope"
  deletion_window_in_days_ = 7
}
