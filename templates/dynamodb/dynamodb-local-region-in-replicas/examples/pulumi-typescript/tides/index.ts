import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const stage = pulumi.getStack();
const region = aws.config.requireRegion();

const tides = new aws.dynamodb.Table("tides", {
    name: `tides-${stage}`,
    billingMode: "PAY_PER_REQUEST",
    hashKey: "harbour",
    rangeKey: "at",
    attributes: [
        { name: "harbour", type: "S" },
        { name: "at", type: "S" },
    ],
    streamEnabled: true,
    streamViewType: "NEW_AND_OLD_IMAGES",
    replicas: [
        { regionName: aws.config.region!, pointInTimeRecovery: true },
        { regionName: "eu-north-1", pointInTimeRecovery: true },
    ],
    tags: { Stage: stage },
});

export const table = tides.name;
export const stream = tides.streamArn;
