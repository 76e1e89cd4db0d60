variable "tram_depot" {
  type = string
}

resource "aws_sns_topic" "delays" {
  name = "delays-${var.tram_depot}"
}
