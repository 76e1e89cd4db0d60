resource "aws_lambda_event_source_mapping" "parcels" {
  event_source_arn = "arn:aws:sqs:eu-west-1:210987654321:parcels"
  function_name    = "parcel-sorter"
  batch_size       = 100
}
