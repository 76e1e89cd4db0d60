resource "aws_ssm_parameter" "today" {
  name  = "/reading-room/today"
  type  = "String"
  value = weekday(timestamp())
}
