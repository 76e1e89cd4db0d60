terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_region" "current" {}

resource "aws_dynamodb_table" "seeds" {
  name         = "seeds"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "seedId"

  attribute {
    name = "seedId"
    type = "S"
  }
}

resource "aws_iam_role" "reader" {
  name = "seed-reader"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "apigateway.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_api_gateway_rest_api" "seeds" {
  name = "seeds"
}

resource "aws_api_gateway_resource" "seed" {
  rest_api_id = aws_api_gateway_rest_api.seeds.id
  parent_id   = aws_api_gateway_rest_api.seeds.root_resource_id
  path_part   = "{seedId}"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.seeds.id
  resource_id   = aws_api_gateway_resource.seed.id
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "get" {
  rest_api_id             = aws_api_gateway_rest_api.seeds.id
  resource_id             = aws_api_gateway_resource.seed.id
  http_method             = aws_api_gateway_method.get.http_method
  type                    = "AWS"
  integration_http_method = "POST"
  uri                     = "arn:aws:apigateway:${data.aws_region.current.name}:dynamodb:action/GetItem"
  credentials             = aws_iam_role.reader.arn

  request_parameters = {
    "integration.request.path.seedId" = "method.request.path.seedId"
  }

  request_templates = {
    "application/json" = jsonencode({
      TableName = aws_dynamodb_table.seeds.name
      Key       = { seedId = { S = "$input.params('seedId')" } }
    })
  }
}
