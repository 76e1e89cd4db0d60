terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_log_group" "vat" {
  name              = "/brewery/vat"
  retention_in_days = 30
}

resource "aws_rds_instance" "recipes" {
  identifier                  = "recipes"
  engine                      = "postgres"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  username                    = "brewer"
  manage_master_user_password = true
  skip_final_snapshot         = true
}
