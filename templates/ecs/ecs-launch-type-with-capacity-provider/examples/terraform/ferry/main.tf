resource "aws_ecs_service" "tickets" {
  name            = "tickets"
  cluster         = aws_ecs_cluster.main.id
  task_definition = "tickets:3"
  desired_count   = 2
  launch_type     = "FARGATE"

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }
}

resource "aws_ecs_cluster" "main" {
  name = "ferry"
}
