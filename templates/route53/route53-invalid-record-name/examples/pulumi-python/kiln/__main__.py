import pulumi
import pulumi_aws as aws

stack = pulumi.get_stack()
domain = "kiln.example.com"

zone = aws.route53.Zone("kiln", name=domain)
address = aws.ec2.Eip("oven", domain="vpc")

oven = aws.route53.Record(
    "oven",
    zone_id=zone.zone_id,
    name=f"oven one.{stack}.{domain}",
    type="A",
    ttl=300,
    records=[address.public_ip],
)

pulumi.export("oven", oven.fqdn)
