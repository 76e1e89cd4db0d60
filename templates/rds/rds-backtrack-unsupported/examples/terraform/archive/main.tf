resource "aws_rds_cluster" "letters" {
  engine                      = "aurora-postgresql"
  master_username             = "keeper"
  manage_master_user_password = true
  backtrack_window            = 86400
  skip_final_snapshot         = true
}
