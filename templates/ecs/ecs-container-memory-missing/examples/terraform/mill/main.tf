provider "aws" {
  region = "eu-west-1"
}

variable "image" {
  type    = string
  default = "public.ecr.aws/docker/library/busybox:1.36"
}

resource "aws_ecs_cluster" "mill" {
  name = "mill"
}

resource "aws_ecs_task_definition" "grind" {
  family                   = "grind"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([
    {
      name      = "stone"
      image     = var.image
      essential = true
      cpu       = 128
      environment = [
        { name = "GRAIN", value = "rye" }
      ]
    },
    {
      name              = "sieve"
      image             = var.image
      essential         = false
      memoryReservation = 64
    }
  ])
}

resource "aws_ecs_service" "mill" {
  name            = "mill"
  cluster         = aws_ecs_cluster.mill.id
  task_definition = aws_ecs_task_definition.grind.arn
  desired_count   = 1
  launch_type     = "EC2"
}
