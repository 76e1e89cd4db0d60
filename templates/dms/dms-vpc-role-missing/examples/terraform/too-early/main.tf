provider "aws" {
  region = "eu-west-1"
}

variable "subnets" {
  type = list(string)
}

locals {
  dms_role = "dms-vpc-role"
}

data "aws_iam_policy_document" "dms" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["dms.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "dms" {
  name               = local.dms_role
  assume_role_policy = data.aws_iam_policy_document.dms.json
}

resource "aws_iam_role_policy_attachment" "dms" {
  role       = aws_iam_role.dms.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonDMSVPCManagementRole"
}

resource "aws_dms_replication_subnet_group" "shelves" {
  replication_subnet_group_id          = "shelves"
  replication_subnet_group_description = "Where the removal happens"
  subnet_ids                           = var.subnets
}
