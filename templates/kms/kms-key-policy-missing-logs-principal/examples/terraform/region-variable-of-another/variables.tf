# Where the reports are copied to; the stack itself is made in Ireland.
variable "region" {
  type    = string
  default = "us-east-1"
}
