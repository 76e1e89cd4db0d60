variable "version_of_image" {
  type    = string
  default = "4.2"
}

resource "aws_ecs_task_definition" "sieve" {
  family = "sieve"

  container_definitions = <<-JSON
    [
      {
        "name": "shaker",
        "image": "registry.example.com/shaker:${var.version_of_image}",
        "essential": true
      },
      { "name": "log", "image": "registry.example.com/log:1", "memory": 64 }
    ]
  JSON
}
