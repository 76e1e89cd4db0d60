resource "aws_sqs_queue" "scales" {
  for_each   = toset(["north", "south"])
  name       = each.key
  depends_on = [each.value.arn]
}
