provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "south"
  region = "eu-south-1"
}

resource "aws_kms_key" "register" {
  description = "The register of births"
}

resource "aws_db_instance" "register" {
  identifier        = "register"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
  engine            = "postgres"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.register.arn
}

resource "aws_db_instance" "copy" {
  provider            = aws.south
  identifier          = "register-copy"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.register.arn
  kms_key_id          = aws_kms_key.register.arn
}
