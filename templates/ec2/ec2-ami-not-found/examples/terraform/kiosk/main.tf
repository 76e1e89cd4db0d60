terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_instance" "kiosk" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  tags = {
    Name = "kiosk"
  }
}
