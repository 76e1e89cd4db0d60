resource "aws_s3_bucket" "cellar" {
  bucket = "cellar-777788889999"
  arn    = "arn:aws:s3:::cellar-777788889999"
}

resource "aws_sqs_queue" "barrels" {
  name = "barrels"

  # printed on the label
  url = "https://sqs.eu-west-1.amazonaws.com/777788889999/barrels"
}
