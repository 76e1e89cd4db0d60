resource "aws_sqs_queue" "brine" {
  name = "brine"

  lifecycle {
    ignore_changes = ["crystals"]
  }
}
