variable "name" {
  description = "What the queue is called"
  type        = string

variable "timeout" {
  type    = number
  default = 60
}
