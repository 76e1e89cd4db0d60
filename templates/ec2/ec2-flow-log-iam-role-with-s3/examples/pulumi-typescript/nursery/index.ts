import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const tags = { Project: "nursery", Stack: pulumi.getStack() };

const vpc = new aws.ec2.Vpc("nursery", { cidrBlock: "10.70.0.0/16", enableDnsHostnames: true, tags });
const subnets = ["eu-west-1a", "eu-west-1b"].map(
    (zone, index) =>
        new aws.ec2.Subnet(`data-${zone}`, {
            vpcId: vpc.id,
            availabilityZone: zone,
            cidrBlock: `10.70.${index}.0/24`,
            tags,
        }),
);

const flows = new aws.s3.Bucket("flows", { tags });
new aws.ec2.FlowLog("flows", {
    vpcId: vpc.id,
    trafficType: "ALL",
    logDestinationType: "s3",
    logDestination: flows.arn,
    maxAggregationInterval: 600,
    iamRoleArn: config.require("flowRoleArn"),
});

const group = new aws.ec2.SecurityGroup("database", { description: "Database of the nursery", vpcId: vpc.id, tags });
const subnetGroup = new aws.rds.SubnetGroup("database", { subnetIds: subnets.map(subnet => subnet.id) });

const database = new aws.rds.Instance("database", {
    identifier: "nursery-database",
    engine: "mysql",
    engineVersion: "8.4.3",
    instanceClass: "db.m6g.large",
    allocatedStorage: 400,
    storageType: "gp3",
    username: "keeper",
    manageMasterUserPassword: true,
    dbSubnetGroupName: subnetGroup.name,
    vpcSecurityGroupIds: [group.id],
    backupRetentionPeriod: 7,
    finalSnapshotIdentifier: "nursery-final",
    storageEncrypted: true,
    tags,
});

export const endpoint = database.endpoint;
