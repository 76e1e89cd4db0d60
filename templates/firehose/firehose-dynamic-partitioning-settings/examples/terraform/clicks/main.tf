resource "aws_kinesis_firehose_delivery_stream" "clicks" {
  name        = "clicks"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn       = "arn:aws:iam::210987654321:role/clicks-delivery"
    bucket_arn     = "arn:aws:s3:::clicks-lake"
    buffering_size = 5

    dynamic_partitioning_configuration {
      enabled = true
    }
  }
}
