import pulumi
import pulumi_aws as aws

RETENTION = {"dev": 7, "prod": 45}
cfg = pulumi.Config()
env = cfg.require("env")

common = {
    "retention_in_days": 45,
    "tags": {"env": env},
}

for name in ["api", "jobs"]:
    aws.cloudwatch.LogGroup(f"{name}-logs", name=f"/ferry/{name}", **common)

aws.cloudwatch.LogGroup("audit", retention_in_days=365)
