resource "aws_db_instance" "depot" {
  identifier                  = "Depot_DB"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  username                    = "keeper"
  manage_master_user_password = true
  skip_final_snapshot         = true
}
