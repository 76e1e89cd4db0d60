resource "aws_sns_topic" "oven_alarms" {
  name = "oven-alarms"
}

resource "aws_sns_topic_subscription" "on_call" {
  protocol = "email"
  endpoint = "on-call@bakery.example"
}

resource "aws_ecr_repository" "label_printer" {
  image_tag_mutability = "IMMUTABLE"
}
