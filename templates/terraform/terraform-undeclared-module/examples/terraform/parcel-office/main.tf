module "parcels" {
  source = "./modules/queue"
  name   = "parcels"
}

module "returns" {
  source = "./modules/queue"
  name   = "returns"
}

resource "aws_sns_topic_subscription" "parcels" {
  topic_arn = aws_sns_topic.counter.arn
  protocol  = "sqs"
  endpoint  = module.parcel.arn
}

resource "aws_sns_topic" "counter" {
  name = "counter"
}
