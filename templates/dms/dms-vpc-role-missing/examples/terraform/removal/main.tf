provider "aws" {
  region = "eu-west-1"
}

variable "subnets" {
  type = list(string)
}

resource "aws_dms_replication_subnet_group" "shelves" {
  replication_subnet_group_id          = "shelves"
  replication_subnet_group_description = "Where the removal happens"
  subnet_ids                           = var.subnets
}

resource "aws_dms_replication_instance" "van" {
  replication_instance_id     = "van"
  replication_instance_class  = "dms.t3.medium"
  allocated_storage           = 50
  publicly_accessible         = false
  replication_subnet_group_id = aws_dms_replication_subnet_group.shelves.id
}

output "van" {
  value = aws_dms_replication_instance.van.replication_instance_arn
}
