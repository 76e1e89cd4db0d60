import * as aws from "@pulumi/aws";

const everywhere = new aws.rds.GlobalCluster("everywhere", {
    globalClusterIdentifier: "herring",
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.08.2",
    storageEncrypted: true,
});

const catches = new aws.rds.Cluster("catches", {
    clusterIdentifier: "herring-west",
    globalClusterIdentifier: everywhere.id,
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.08.2",
    masterUsername: "herring",
    manageMasterUserPassword: true,
    skipFinalSnapshot: true,
});

export const endpoint = catches.endpoint;
