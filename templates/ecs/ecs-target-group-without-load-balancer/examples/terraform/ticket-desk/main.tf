variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "task_definition_arn" {
  type = string
}

resource "aws_ecs_cluster" "theatre" {
  name = "theatre"
}

resource "aws_lb" "theatre" {
  name               = "theatre"
  internal           = true
  load_balancer_type = "application"
  subnets            = var.subnet_ids
}

resource "aws_lb_target_group" "desk" {
  name        = "ticket-desk"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.theatre.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.desk.arn
  }
}

resource "aws_ecs_service" "desk" {
  name            = "ticket-desk"
  cluster         = aws_ecs_cluster.theatre.id
  task_definition = var.task_definition_arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.desk.arn
    container_name   = "desk"
    container_port   = 8080
  }
}
