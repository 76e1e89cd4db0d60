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

# Logs of the timetable itself; the firewall does not write here.
resource "aws_cloudwatch_log_group" "timetable" {
  name              = "/ferry/timetable-${var.stage}"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "firewall" {
  name              = "ferry-firewall-${var.stage}"
  retention_in_days = 90
}

resource "aws_wafv2_web_acl" "ferry" {
  name  = "ferry-${var.stage}"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "common"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesCommonRuleSet"
        vendor_name = "AWS"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "common"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "ferry"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_logging_configuration" "ferry" {
  resource_arn            = aws_wafv2_web_acl.ferry.arn
  log_destination_configs = [aws_cloudwatch_log_group.firewall.arn]

  redacted_fields {
    single_header {
      name = "authorization"
    }
  }
}
