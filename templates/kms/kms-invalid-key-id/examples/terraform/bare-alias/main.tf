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

resource "aws_kms_key" "letters" {
  description         = "Letters on their way"
  enable_key_rotation = true
}

resource "aws_kms_alias" "letters" {
  name          = "alias/post-letters"
  target_key_id = aws_kms_key.letters.key_id
}

resource "aws_kms_key" "stamps" {
  description         = "Stamps"
  enable_key_rotation = true
}

resource "aws_kms_alias" "stamps" {
  name          = "alias/post-stamps"
  target_key_id = aws_kms_key.stamps.key_id
}

resource "aws_db_instance" "stamps" {
  identifier                  = "post-stamps"
  engine                      = "postgres"
  instance_class              = "db.t4g.small"
  allocated_storage           = 20
  username                    = "post"
  manage_master_user_password = true
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.stamps.arn
  skip_final_snapshot         = true
}

resource "aws_db_instance" "letters" {
  identifier                  = "post-letters"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 50
  username                    = "post"
  manage_master_user_password = true
  storage_encrypted           = true
  kms_key_id                  = "post-letters"
  skip_final_snapshot         = true

  tags = {
    Office = "harbour"
  }
}

resource "aws_sqs_queue" "letters" {
  name              = "post-letters"
  kms_master_key_id = aws_kms_key.letters.arn
}

output "letters" {
  value = aws_db_instance.letters.address
}
