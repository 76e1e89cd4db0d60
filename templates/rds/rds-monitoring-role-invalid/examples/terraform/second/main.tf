resource "aws_iam_role" "gauge" {
  name = "gauge"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "gauge" {
  role       = aws_iam_role.gauge.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

resource "aws_db_instance" "levels" {
  identifier          = "levels"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  engine              = "postgres"
  monitoring_interval = 60
  monitoring_role_arn = aws_iam_role.gauge.arn
}

resource "aws_db_instance" "flows" {
  identifier          = "flows"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  engine              = "postgres"
  monitoring_interval = 60
}
