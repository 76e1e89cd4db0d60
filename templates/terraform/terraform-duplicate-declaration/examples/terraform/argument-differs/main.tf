locals {
  prefix = "gate"
  owner  = "keeper"
  prefix = "gatehouse"
}
