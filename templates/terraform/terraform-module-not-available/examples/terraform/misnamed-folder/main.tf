provider "aws" {
  region = "eu-west-1"
}

module "orders" {
  source = "./module/queue"
  name   = "orders"
}

module "returns" {
  source = "./module/queue"
  name   = "returns"
}
