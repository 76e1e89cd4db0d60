variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

data "aws_ami" "al2023" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2023.*-x86_64"]
  }
}

resource "aws_security_group" "office" {
  name_prefix = "ticket-office-"
  vpc_id      = var.vpc_id
}

resource "aws_launch_template" "office" {
  name_prefix            = "ticket-office-"
  image_id               = data.aws_ami.al2023.id
  instance_type          = "t3.micro"
  update_default_version = true
  vpc_security_group_ids = [aws_security_group.office.id]

  network_interfaces {
    associate_public_ip_address = false
    delete_on_termination       = true
  }

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_autoscaling_group" "office" {
  name_prefix         = "ticket-office-"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = var.subnet_ids

  launch_template {
    id      = aws_launch_template.office.id
    version = aws_launch_template.office.latest_version
  }
}
