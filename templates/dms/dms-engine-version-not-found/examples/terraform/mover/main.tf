resource "aws_dms_replication_subnet_group" "movers" {
  replication_subnet_group_id          = "movers"
  replication_subnet_group_description = "Where the movers stand"
  subnet_ids                           = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
}

resource "aws_dms_replication_instance" "mover" {
  replication_instance_id     = "mover"
  replication_instance_class  = "dms.t3.medium"
  replication_subnet_group_id = aws_dms_replication_subnet_group.movers.id
  allocated_storage           = 50
  engine_version              = "3.4.4"
  multi_az                    = false
}
