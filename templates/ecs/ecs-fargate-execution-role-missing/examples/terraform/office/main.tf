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

data "aws_region" "current" {}

resource "aws_ecs_cluster" "ferry" {
  name = "ferry"
}

resource "aws_cloudwatch_log_group" "office" {
  name              = "/ferry/office"
  retention_in_days = 30
}

resource "aws_ecr_repository" "office" {
  name = "ferry-office"
}

# What the office may do; not how it is started.
resource "aws_iam_role" "office" {
  name = "ferry-office"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_ecs_task_definition" "office" {
  family                   = "ferry-office"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  task_role_arn            = aws_iam_role.office.arn

  container_definitions = jsonencode([{
    name      = "office"
    image     = "${aws_ecr_repository.office.repository_url}:4"
    essential = true
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.office.name
        awslogs-region        = data.aws_region.current.name
        awslogs-stream-prefix = "office"
      }
    }
  }])
}
