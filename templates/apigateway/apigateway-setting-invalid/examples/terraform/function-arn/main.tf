provider "aws" {
  region = "eu-west-1"
}

variable "role" {
  type = string
}

locals {
  name = "greenhouse"
}

resource "aws_lambda_function" "greenhouse" {
  function_name = local.name
  role          = var.role
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "greenhouse.zip"
}

resource "aws_api_gateway_rest_api" "greenhouse" {
  name = local.name
}

resource "aws_api_gateway_resource" "plants" {
  rest_api_id = aws_api_gateway_rest_api.greenhouse.id
  parent_id   = aws_api_gateway_rest_api.greenhouse.root_resource_id
  path_part   = "plants"
}

resource "aws_api_gateway_method" "plants" {
  rest_api_id   = aws_api_gateway_rest_api.greenhouse.id
  resource_id   = aws_api_gateway_resource.plants.id
  http_method   = "ANY"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "plants" {
  rest_api_id             = aws_api_gateway_rest_api.greenhouse.id
  resource_id             = aws_api_gateway_resource.plants.id
  http_method             = aws_api_gateway_method.plants.http_method
  integration_http_method = "POST"
  type                    = "AWS_PROXY"
  uri                     = aws_lambda_function.greenhouse.arn
}

resource "aws_lambda_permission" "api" {
  statement_id  = "api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.greenhouse.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.greenhouse.execution_arn}/*/*"
}
