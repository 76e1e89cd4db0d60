resource "aws_ecs_cluster" "mill" {
  name = "mill"
}

resource "aws_ecs_task_definition" "grinder" {
  family                   = "grinder"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 512

  container_definitions = jsonencode([
    {
      name      = "grinder"
      image     = "public.ecr.aws/docker/library/busybox:1.36"
      essential = true
    }
  ])
}

resource "aws_ecs_service" "grinder" {
  name            = "grinder"
  cluster         = aws_ecs_cluster.mill.id
  task_definition = aws_ecs_task_definition.grinder.arn
  launch_type     = "FARGATE"
  desired_count   = 1

  network_configuration {
    subnets = ["subnet-0a1b2c3d4e5f60718"]
  }
}
