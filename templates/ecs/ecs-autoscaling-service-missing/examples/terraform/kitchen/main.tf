resource "aws_ecs_cluster" "kitchen" {
  name = "kitchen"
}

resource "aws_ecs_service" "oven" {
  name            = "oven"
  cluster         = aws_ecs_cluster.kitchen.id
  task_definition = "oven:7"
  desired_count   = 2
}

resource "aws_appautoscaling_target" "oven" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.kitchen.name}/oven"
  min_capacity       = 2
  max_capacity       = 8
}
