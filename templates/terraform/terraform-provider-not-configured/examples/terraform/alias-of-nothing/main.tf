provider "aws" {
  region = "eu-central-1"
}

resource "aws_sns_topic" "harvest" {
  provider = aws.west

  name = "harvest"
}
