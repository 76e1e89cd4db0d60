terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "stage" {
  type    = string
  default = "test"
}

variable "greeting" {
  type        = string
  description = "What the shell of the machine shows"
  default     = <<-EOT
    #!/bin/bash
    name=$(hostname)
    echo "Welcome to ${name}, where the ${colour} line ends"
    echo "Ask ${name} for help"
  EOT
}

resource "aws_launch_template" "signal" {
  name_prefix   = "signal-${var.stage}-"
  instance_type = "t3.micro"
  user_data     = base64encode(var.greeting)
}
