variable "brand" {
  type    = string
  default = "northwind"
}

resource "aws_cognito_user_pool" "members" {
  name = "${var.brand}-members"
}

resource "aws_cognito_user_pool_domain" "members" {
  domain       = "${var.brand}_Members"
  user_pool_id = aws_cognito_user_pool.members.id
}
