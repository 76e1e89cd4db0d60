provider "aws" {
  region = "eu-west-1"
}

variable "function_arn" {
  type = string
}

resource "aws_apigatewayv2_api" "ferries" {
  name          = "ferries"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "ferries" {
  api_id                 = aws_apigatewayv2_api.ferries.id
  integration_type       = "AWS_PROXY"
  integration_uri        = var.function_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "list" {
  api_id             = aws_apigatewayv2_api.ferries.id
  route_key          = "get ferries"
  target             = "integrations/${aws_apigatewayv2_integration.ferries.id}"
  authorization_type = "AWS_IAM"
}

resource "aws_apigatewayv2_route" "one" {
  api_id             = aws_apigatewayv2_api.ferries.id
  route_key          = "GET /ferries/{ferry}"
  target             = "integrations/${aws_apigatewayv2_integration.ferries.id}"
  authorization_type = "AWS_IAM"
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.ferries.id
  name        = "live"
  auto_deploy = true
}
