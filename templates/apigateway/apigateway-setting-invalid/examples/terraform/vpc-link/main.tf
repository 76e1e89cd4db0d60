provider "aws" {
  region = "eu-west-1"
}

variable "vpc_id" {
  type = string
}

variable "subnets" {
  type = list(string)
}

resource "aws_security_group" "inner" {
  name        = "inner"
  description = "Between the link and the balancer"
  vpc_id      = var.vpc_id
}

resource "aws_lb" "inner" {
  name               = "inner"
  internal           = true
  load_balancer_type = "application"
  security_groups    = [aws_security_group.inner.id]
  subnets            = var.subnets
}

resource "aws_lb_target_group" "inner" {
  name        = "inner"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

resource "aws_lb_listener" "inner" {
  load_balancer_arn = aws_lb.inner.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.inner.arn
  }
}

resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_vpc_link" "shop" {
  name               = "shop"
  security_group_ids = [aws_security_group.inner.id]
  subnet_ids         = var.subnets
}

resource "aws_apigatewayv2_integration" "shop" {
  api_id             = aws_apigatewayv2_api.shop.id
  integration_type   = "HTTP_PROXY"
  integration_method = "ANY"
  connection_type    = "VPC_LINK"
  connection_id      = aws_apigatewayv2_vpc_link.shop.id
  integration_uri    = "http://${aws_lb.inner.dns_name}"
}

resource "aws_apigatewayv2_route" "shop" {
  api_id    = aws_apigatewayv2_api.shop.id
  route_key = "$default"
  target    = "integrations/${aws_apigatewayv2_integration.shop.id}"
}
