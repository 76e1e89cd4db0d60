variable "tram_depot" {
  description = "The depot whose trams are watched"
  type        = string
  default     = "north"
}
