variable "subnet_id" {
  type = string
}

data "aws_ami" "al2023" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2023.*-arm64"]
  }
}

resource "aws_iam_role" "rink" {
  name_prefix = "ice-rink-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_instance_profile" "rink" {
  name_prefix = "ice-rink-"
  role        = aws_iam_role.rink.name
}

resource "aws_instance" "cooling" {
  ami                  = data.aws_ami.al2023.id
  instance_type        = "t4g.small"
  subnet_id            = var.subnet_id
  iam_instance_profile = aws_iam_role.rink.name # reads the thermometers

  metadata_options {
    http_tokens = "required"
  }
}

output "cooling" {
  value = aws_instance.cooling.private_ip
}
