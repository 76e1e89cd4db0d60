variable "db_password" {
  type      = string
  default   = "correct-horse-battery"
  sensitive = true
}

resource "aws_db_instance" "ledger" {
  identifier          = "ledger"
  engine              = "postgres"
  engine_version      = "15.2"
  instance_class      = "db.t3.micro"
  allocated_storage   = 20
  db_name             = "ledger"
  username            = "ledger"
  password            = var.db_password
  skip_final_snapshot = true
}
