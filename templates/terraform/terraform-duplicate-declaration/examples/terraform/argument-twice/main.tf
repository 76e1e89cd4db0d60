resource "aws_security_group" "gate" {
  name        = "gate"
  description = "the gate"
  description = "the gate"
}
