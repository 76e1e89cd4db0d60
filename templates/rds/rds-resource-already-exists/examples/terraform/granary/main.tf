resource "aws_db_instance" "granary" {
  identifier                  = "granary"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  username                    = "miller"
  manage_master_user_password = true
  skip_final_snapshot         = true
}
