provider "aws" {
  region = "eu-west-1"
}

module "harbour" {
  source = "./modules/store"
  name   = "harbour"
}

module "market" {
  source = "./modules/store"
  name   = "market"
}
