variable "name" {
  description = "The name of the queue"
  type        = string
}

resource "aws_sqs_queue" "this" {
  name = var.name
}
