module "network" {
  source = "./modules/network"
}

output "key" {
  value = module.encryption.key_arn
}
