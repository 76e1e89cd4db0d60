resource "aws_api_gateway_rest_api" "catalogue" {
  name = "seed-catalogue"
}

resource "aws_api_gateway_resource" "seeds" {
  rest_api_id = aws_api_gateway_rest_api.catalogue.id
  parent_id   = aws_api_gateway_rest_api.catalogue.root_resource_id
  path_part   = "seeds"
}

resource "aws_api_gateway_method" "list" {
  rest_api_id   = aws_api_gateway_rest_api.catalogue.id
  resource_id   = aws_api_gateway_resource.seeds.id
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "list" {
  rest_api_id = aws_api_gateway_rest_api.catalogue.id
  resource_id = aws_api_gateway_resource.seeds.id
  http_method = aws_api_gateway_method.list.http_method
  type        = "MOCK"
}

resource "aws_api_gateway_deployment" "live" {
  rest_api_id = aws_api_gateway_rest_api.catalogue.id

  lifecycle {
    create_before_destroy = true
  }

  # What the list method looks like decides when to deploy anew.
  depends_on = [
    aws_api_gateway_method.list,
  ]
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.catalogue.id
  deployment_id = aws_api_gateway_deployment.live.id
  stage_name    = "live"
}
