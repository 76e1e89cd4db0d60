import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const password = config.requireSecret("password");

const everywhere = new aws.rds.GlobalCluster("everywhere", {
    globalClusterIdentifier: "tolls",
    engine: "aurora-postgresql",
    engineVersion: "16.4",
    storageEncrypted: true,
});

const tolls = new aws.rds.Cluster("tolls", {
    clusterIdentifier: "tolls-west",
    globalClusterIdentifier: "tolls",
    engine: "aurora-postgresql",
    engineVersion: "16.4",
    masterUsername: "tolls",
    masterPassword: password,
    storageEncrypted: true,
    skipFinalSnapshot: true,
});

export const endpoint = tolls.endpoint;
export const id = everywhere.id;
