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

variable "image" {
  type = string
}

resource "aws_ecs_cluster" "keepers" {
  name = "keepers"
}

# The importer runs as a function; its role is right as it is.
resource "aws_iam_role" "importer" {
  name = "keepers-importer"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "lambda.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  })
}

resource "aws_iam_role" "sorter" {
  name = "keepers-sorter"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs.amazonaws.com" }
        Action    = "sts:AssumeRole"
      }
    ]
  })
}

resource "aws_ecs_task_definition" "sorter" {
  family        = "sorter"
  network_mode  = "awsvpc"
  task_role_arn = aws_iam_role.sorter.arn

  container_definitions = jsonencode([
    {
      name      = "sorter"
      image     = var.image
      essential = true
      memory    = 256
    }
  ])
}

resource "aws_ecs_service" "sorting" {
  name            = "sorting"
  cluster         = aws_ecs_cluster.keepers.id
  task_definition = aws_ecs_task_definition.sorter.arn
  desired_count   = 2

  network_configuration {
    subnets = var.subnets
  }
}
