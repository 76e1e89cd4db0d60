terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "project_tags" {
  type    = map(string)
  default = { project = "orchard" }
}

locals {
  tags = var.project_tags

  common_tags = merge(local.project_tags, { managed-by = "terraform" })
}

resource "aws_sns_topic" "harvest" {
  name = "orchard-harvest"
  tags = local.common_tags
}
