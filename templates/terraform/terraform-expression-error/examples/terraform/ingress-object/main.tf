resource "aws_security_group" "turnstile" {
  name        = "turnstile"
  description = "Turnstiles report to the gate"

  # Only from the station's own network.
  ingress = {
    description = "Reports"
    protocol    = "tcp"
    from_port   = 8443
    to_port     = 8443
    cidr_blocks = ["10.20.0.0/16"]
  }
}
