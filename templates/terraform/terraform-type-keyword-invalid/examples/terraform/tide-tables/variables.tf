variable "harbour" {
  type    = strin
  default = "lerwick"
}

variable "gauges" {
  type    = map(nummber)
  default = {}
}
