resource "aws_config_configuration_recorder" "estate" {
  name     = "estate"
  role_arn = "arn:aws:iam::210987654321:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_delivery_channel" "estate" {
  name           = "estate"
  s3_bucket_name = "config-of-the-estate"
}

resource "aws_config_configuration_recorder_status" "estate" {
  name       = aws_config_configuration_recorder.estate.name
  is_enabled = true
}
