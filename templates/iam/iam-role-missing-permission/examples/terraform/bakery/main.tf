terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "stage" {
  type    = string
  default = "test"
}

# Pictures are public to the shop; nobody writes them here.
resource "aws_s3_bucket" "pictures" {
  bucket = "bakery-pictures-${var.stage}"
}

resource "aws_s3_bucket" "receipts" {
  bucket = "bakery-receipts-${var.stage}"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "reports" {
  name               = "bakery-reports-task-${var.stage}"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role" "orders" {
  name               = "bakery-orders-task-${var.stage}"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "orders" {
  name = "receipts"
  role = aws_iam_role.orders.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "List"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = aws_s3_bucket.receipts.arn
      }
    ]
  })
}

resource "aws_iam_role_policy_attachment" "reports" {
  role       = aws_iam_role.reports.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
}

output "receipts" {
  value = aws_s3_bucket.receipts.id
}
