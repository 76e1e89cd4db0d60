variable "threads" {
  type    = "integer"
  default = 3
}
