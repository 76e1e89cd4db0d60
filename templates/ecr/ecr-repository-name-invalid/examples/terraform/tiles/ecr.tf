variable "team" {
  type    = string
  default = "cartography"
}

resource "aws_ecr_repository" "tiles" {
  name                 = "${var.team}/Tile_Renderer"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}
