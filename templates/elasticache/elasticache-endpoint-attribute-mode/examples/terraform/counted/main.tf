variable "has_scores" {
  type    = bool
  default = true
}

resource "aws_elasticache_replication_group" "scores" {
  count                      = var.has_scores ? 1 : 0
  replication_group_id       = "scores"
  description                = "scores"
  node_type                  = "cache.t4g.small"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}

resource "aws_ssm_parameter" "scores" {
  count = var.has_scores ? 1 : 0
  name  = "/hall/scores"
  type  = "String"
  value = "redis://${aws_elasticache_replication_group.scores[0].configuration_endpoint_address}:6379"
}

output "scores" {
  value = one(aws_elasticache_replication_group.scores[*].configuration_endpoint_address)
}
