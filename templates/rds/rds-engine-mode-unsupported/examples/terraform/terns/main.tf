terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}

locals {
  name = "terns"
}

# The least capacity was left to the service.
resource "aws_rds_cluster" "terns" {
  cluster_identifier          = local.name
  engine                      = "aurora-postgresql"
  engine_mode                 = "serverless"
  database_name               = local.name
  master_username             = local.name
  manage_master_user_password = true
  skip_final_snapshot         = true

  scaling_configuration { max_capacity = 8 }
}
