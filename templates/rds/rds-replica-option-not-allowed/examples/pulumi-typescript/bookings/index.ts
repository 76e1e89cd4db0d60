import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const password = config.requireSecret("password");
const subnetIds = config.requireObject<string[]>("subnetIds");

const subnets = new aws.rds.SubnetGroup("bookings", { subnetIds });

const bookings = new aws.rds.Instance("bookings", {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 40,
    username: "bookings",
    password,
    backupRetentionPeriod: 7,
    dbSubnetGroupName: subnets.name,
    skipFinalSnapshot: true,
});

const reports = new aws.rds.Instance("reports", {
    replicateSourceDb: bookings.identifier,
    instanceClass: "db.t4g.medium",
    username: "bookings",
    skipFinalSnapshot: true,
});

export const address = reports.address;
