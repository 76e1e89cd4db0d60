resource "random_password" "vault" {
  length  = 32
  special = true
}

resource "aws_db_instance" "vault" {
  identifier          = "vault"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  username            = "keeper"
  password            = random_password.vault.result
  skip_final_snapshot = true
}
