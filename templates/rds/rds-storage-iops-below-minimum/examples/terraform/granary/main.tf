resource "aws_db_instance" "store" {
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  storage_type                = "gp3"
  allocated_storage           = 100
  iops                        = 4000
  storage_throughput          = 250
  username                    = "miller"
  manage_master_user_password = true
  skip_final_snapshot         = true
}
