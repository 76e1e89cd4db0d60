provider "aws" {
  region = "eu-west-1"
}

variable "schedule" {
  type    = string
  default = "rate(30 minutes)"
}

resource "aws_backup_vault" "mint" {
  name = "mint"
}

resource "aws_backup_plan" "mint" {
  name = "mint"

  rule {
    rule_name         = "often"
    target_vault_name = aws_backup_vault.mint.name
    schedule          = var.schedule

    lifecycle {
      delete_after = 7
    }
  }

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.mint.name
    schedule          = "cron(0 5 * * ? *)"

    lifecycle {
      delete_after = 35
    }
  }
}

resource "aws_iam_role" "backup" {
  name = "mint-backup"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "backup.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_backup_selection" "mint" {
  name         = "tagged"
  iam_role_arn = aws_iam_role.backup.arn
  plan_id      = aws_backup_plan.mint.id

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "yes"
  }
}
