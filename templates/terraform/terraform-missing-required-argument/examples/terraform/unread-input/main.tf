variable "dye_house_engine" {
  type    = string
  default = "redis"
}

variable "instance_class" {
  type    = string
  default = "db.t4g.micro"
}

locals {
  topic_name = "dye-house-recipes"
}

resource "aws_sns_topic" "recipes" {
  name = local.topic_name
}

resource "aws_db_instance" "recipes" {
  identifier          = "recipes"
  allocated_storage   = 20
  engine              = "postgres"
  username            = "dyer"
  password            = "from-a-secret-elsewhere"
  skip_final_snapshot = true
}
