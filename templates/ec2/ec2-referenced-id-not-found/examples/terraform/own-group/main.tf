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

resource "aws_security_group" "turnstile" {
  name        = "turnstile"
  description = "Turnstiles of the office"
}

resource "aws_instance" "turnstile" {
  ami           = var.image_id
  instance_type = "t3.micro"
  vpc_security_group_ids = [
    "sg-0a9b8c7d6e5f40312", # by hand, in the pilot office
  ]
}
