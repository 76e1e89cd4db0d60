import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const subnets = config.requireObject<string[]>("subnets");

const shelves = new aws.dms.ReplicationSubnetGroup("shelves", {
    replicationSubnetGroupId: "shelves",
    replicationSubnetGroupDescription: "Where the removal happens",
    subnetIds: subnets,
});

const van = new aws.dms.ReplicationInstance("van", {
    replicationInstanceId: "van",
    replicationInstanceClass: "dms.t3.medium",
    allocatedStorage: 50,
    publiclyAccessible: false,
    replicationSubnetGroupId: shelves.id,
});

export const vanArn = van.replicationInstanceArn;
