variable "count_of_gauges" {
  type    = integer
  default = 3
}
