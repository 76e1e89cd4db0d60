variable "vpc_id" {
  description = "The VPC in which the press stands"
  type        = string
}
