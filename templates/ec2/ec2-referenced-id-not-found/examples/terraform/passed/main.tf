terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "image_id" {
  type = string
}

module "relay" {
  source    = "./relay"
  image_id  = var.image_id
  subnet_id = "subnet-0c4d5e6f708192a3b"
}
