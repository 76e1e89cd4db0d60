provider "aws" {
  region = "eu-west-1"
}

module "invoices" {
  source = "./modules/archive-store"
  name   = "invoices"
}

module "receipts" {
  source = "./modules/archive-store"
  name   = "receipts"
}
