import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const region = config.get("region") ?? "eu-west-1";
const stack = pulumi.getStack();

const vpc = new aws.ec2.Vpc("lighthouse", { cidrBlock: "10.12.0.0/16" });

interface Door { name: string; port: number }

const doors: Door[] = [
    { name: "beacon", port: 8443 },
    { name: "horn", port: 9443 },
];

for (const door of doors) {
    new aws.ec2.SecurityGroup(`${door.name}-group`, {
        name: `sg-lighthouse-${door.name}-${stack}`,
        description: `Door of the ${door.name}`,
        vpcId: vpc.id,
        ingress: [{ protocol: "tcp", fromPort: door.port, toPort: door.port, cidrBlocks: [vpc.cidrBlock] }],
    });
}

export const vpcId = vpc.id;
