resource "aws_ecs_cluster" "quay" {
  name = "quay"
}

resource "aws_ecs_task_definition" "tide" {
  family                   = "tide"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "bridge" # as on the old instances
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "tide"
      image        = "public.ecr.aws/nginx/nginx:1.27"
      essential    = true
      portMappings = [{ containerPort = 8080, hostPort = 0 }]
    }
  ])
}

# Stays on instances.
resource "aws_ecs_task_definition" "ebb" {
  family       = "ebb"
  network_mode = "bridge"

  container_definitions = jsonencode([
    {
      name         = "ebb"
      image        = "public.ecr.aws/nginx/nginx:1.27"
      essential    = true
      memory       = 128
      portMappings = [{ containerPort = 8080, hostPort = 80 }]
    }
  ])
}
