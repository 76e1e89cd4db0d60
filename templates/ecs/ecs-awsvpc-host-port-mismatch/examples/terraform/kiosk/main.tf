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

variable "image" {
  type = string
}

resource "aws_iam_role" "kiosk" {
  name = "kiosk-execution"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  })
}

# On the host's own network, where ports are mapped.
resource "aws_ecs_task_definition" "archive" {
  family       = "archive"
  network_mode = "bridge"

  container_definitions = jsonencode([
    {
      name         = "archive"
      image        = var.image
      essential    = true
      memory       = 128
      portMappings = [{ containerPort = 8080, hostPort = 80 }]
    }
  ])
}

resource "aws_ecs_task_definition" "kiosk" {
  family                   = "kiosk"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.kiosk.arn

  container_definitions = jsonencode([
    {
      name      = "kiosk"
      image     = var.image
      essential = true
      portMappings = [
        {
          containerPort = 8080
          hostPort      = 80
          protocol      = "tcp"
        }
      ]
    }
  ])
}
