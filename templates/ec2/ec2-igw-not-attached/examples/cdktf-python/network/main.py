from constructs import Construct
from cdktf import App, TerraformStack
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_cdktf_provider_aws.security_group import SecurityGroup, SecurityGroupEgress, SecurityGroupIngress
from cdktf_cdktf_provider_aws.vpc import Vpc
from cdktf_cdktf_provider_aws.internet_gateway import InternetGateway
from cdktf_cdktf_provider_aws.eip import Eip
from cdktf_cdktf_provider_aws.nat_gateway import NatGateway
from cdktf_cdktf_provider_aws.subnet import Subnet


class Network(TerraformStack):
    def __init__(self, scope: Construct, id: str):
        super().__init__(scope, id)
        AwsProvider(self, "aws", region="eu-west-1")
        vpc = Vpc(self, "vpc", cidr_block="10.0.0.0/16")
        igw = InternetGateway(self, "igw", vpc_id=vpc.id)
        subnet = Subnet(self, "public", vpc_id=vpc.id, cidr_block="10.0.0.0/24")
        eip = Eip(self, "eip", domain="vpc")
        NatGateway(self, "nat", allocation_id=eip.id, subnet_id=subnet.id)
        SecurityGroup(
            self,
            "web",
            name="web",
            vpc_id=vpc.id,
            ingress=[
                SecurityGroupIngress(from_port=443, to_port=443, protocol="tcp", cidr_blocks=["10.0.0.0/8"]),
            ],
            egress=[
                SecurityGroupEgress(from_port=0, to_port=0, protocol="-1", cidr_blocks=["10.0.0.0/8"]),
            ],
        )


app = App()
Network(app, "network")
app.synth()
