resource "aws_route53_record" "levers" {
  zone_id        = "Z0123456789SIGNALBOX"
  name           = "levers.example.com"
  type           = "A"
  ttl            = 60
  records        = ["192.0.2.7"]
  set_identifier = "north"

  weighted_routing_ppolicy = {
    weight = 10
  }
}
