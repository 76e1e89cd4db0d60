variable "db_user" {
  type    = string
  default = "admin"
}

resource "aws_db_instance" "stock" {
  identifier                  = "stock"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  username                    = var.db_user
  manage_master_user_password = true
  skip_final_snapshot         = true
}
