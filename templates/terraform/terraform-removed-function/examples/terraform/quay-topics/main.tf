# Topics of the quay, written for Terraform 0.11.
variable "stage" {
  type    = string
  default = "test"
}

variable "owner_key" {
  type    = string
  default = "Owner"
}

locals {
  common = map("Stage", var.stage, "Team", "quay")
}

resource "aws_sns_topic" "arrivals" {
  name = "arrivals-${var.stage}"

  tags = merge(
    { Stage = var.stage },
    map(
      "Name", "arrivals", # as shown in the harbour
      var.owner_key, "pilots"
    )
  )
}

resource "aws_sns_topic" "departures" {
  count = 2
  name  = "departures-${count.index}"
  tags  = { Name = "${element(list("near", "far"), count.index)}" }
}

output "stages" {
  value = concat(list(var.stage), list())
}

output "common" {
  value = local.common
}
