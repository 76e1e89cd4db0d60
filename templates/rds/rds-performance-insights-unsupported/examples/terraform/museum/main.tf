resource "aws_db_instance" "catalogue" {
  engine                                = "mysql"
  instance_class                        = "db.t3.micro"
  allocated_storage                     = 20
  username                              = "curator"
  manage_master_user_password           = true
  performance_insights_enabled          = true
  performance_insights_retention_period = 7
  skip_final_snapshot                   = true
}
