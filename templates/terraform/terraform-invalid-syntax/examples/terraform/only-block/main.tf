resource "aws_sns_topic" "tides" {
  name         = "harbour-tides
  display_name = "Tides"
}
