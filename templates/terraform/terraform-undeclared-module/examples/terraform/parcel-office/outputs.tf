output "parcels_arn" {
  value = module.parcel.arn
}
