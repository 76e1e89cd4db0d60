resource "aws_db_instance" "till" {
  identifier                      = "till"
  engine                          = "postgres"
  instance_class                  = "db.t4g.medium"
  allocated_storage               = 20
  username                        = "till"
  manage_master_user_password     = true
  enabled_cloudwatch_logs_exports = ["postgresql", "general"]
  skip_final_snapshot             = true
}
