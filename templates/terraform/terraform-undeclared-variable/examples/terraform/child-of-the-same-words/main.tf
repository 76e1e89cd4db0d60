terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "names" {
  description = "What the kiln is called"
  type        = string
}

module "queue" {
  source = "./modules/queue"
  name   = var.name
}
