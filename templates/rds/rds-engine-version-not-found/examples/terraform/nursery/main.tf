variable "seedlings_password" {
  type      = string
  sensitive = true
}

resource "aws_db_subnet_group" "beds" {
  name       = "nursery-beds"
  subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
}

resource "aws_db_parameter_group" "seedlings" {
  name   = "nursery-seedlings"
  family = "postgres15"

  parameter {
    name  = "log_min_duration_statement"
    value = "500"
  }
}

resource "aws_db_instance" "seedlings" {
  identifier           = "nursery-seedlings"
  engine               = "postgres"
  engine_version       = "15.1"
  instance_class       = "db.t4g.medium"
  allocated_storage    = 50
  storage_encrypted    = true
  username             = "gardener"
  password             = var.seedlings_password
  db_subnet_group_name = aws_db_subnet_group.beds.name
  parameter_group_name = aws_db_parameter_group.seedlings.name
  skip_final_snapshot  = false

  final_snapshot_identifier = "nursery-seedlings-last"
}
