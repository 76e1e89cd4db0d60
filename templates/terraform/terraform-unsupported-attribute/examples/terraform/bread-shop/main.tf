resource "aws_sqs_queue" "loaves" {
  name = "loaves"
}

resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "live" {
  api_id = aws_apigatewayv2_api.shop.id
  name   = "live"
}

output "queue" {
  value = aws_sqs_queue.loaves.queue_arn
}

output "endpoint" {
  value = aws_apigatewayv2_stage.live.invoke_uri
}
