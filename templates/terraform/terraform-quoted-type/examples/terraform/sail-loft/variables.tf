variable "loft" {
  type    = "string"
  default = "lerwick"
}

variable "sails" {
  type    = "list"
  default = ["jib", "spanker"]
}

variable "tags" {
  type    = "map" # of the cost centre
  default = {}
}

variable "yards" {
  type    = "list(number)"
  default = [3]
}
