variable "vpcs" {
  type    = map(string)
  default = { north = "vpc-0a1b2c3d4e5f60718", south = "vpc-0b1b2c3d4e5f60719" }
}

resource "aws_s3_bucket" "tolls" {
  for_each = var.vpcs
  bucket   = "tolls-${each.key}"
}

resource "aws_flow_log" "tolls" {
  for_each             = var.vpcs
  vpc_id               = each.value
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.tolls[each.key].bucket
}
