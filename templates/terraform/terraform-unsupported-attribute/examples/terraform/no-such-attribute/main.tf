resource "aws_sqs_queue" "loaves" {
  name = "loaves"
}

output "owner" {
  value = aws_sqs_queue.loaves.baker
}
