resource "aws_api_gateway_rest_api" "menu" {
  name = "menu"
}

resource "aws_api_gateway_deployment" "release" {
  rest_api_id = aws_api_gateway_rest_api.menu.id
  stage_name  = "live"
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.menu.id
  deployment_id = aws_api_gateway_deployment.release.id
  stage_name    = "live"
}
