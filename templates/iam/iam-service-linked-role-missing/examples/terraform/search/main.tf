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

variable "subnets" {
  type = list(string)
}

resource "aws_security_group" "search" {
  name        = "archive-search"
  description = "Search in the archive"
}

# The archive itself stands in a bucket.
resource "aws_s3_bucket" "archive" {
  bucket_prefix = "archive-"
}

resource "aws_opensearch_domain" "archive" {
  domain_name    = "archive"
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type  = "t3.small.search"
    instance_count = 1
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 20
    volume_type = "gp3"
  }

  vpc_options {
    subnet_ids         = [var.subnets[0]]
    security_group_ids = [aws_security_group.search.id]
  }

  encrypt_at_rest {
    enabled = true
  }

  node_to_node_encryption {
    enabled = true
  }
}

output "endpoint" {
  value = aws_opensearch_domain.archive.endpoint
}
