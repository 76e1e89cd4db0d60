resource "aws_eks_addon" "dns" {
  cluster_name  = "lighthouse"
  addon_name    = "coredns"
  addon_version = "v1.8.7-eksbuild.1"
}
