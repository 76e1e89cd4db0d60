import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const stage = pulumi.getStack();

const sightings = new aws.sns.Topic("sightings", {
    name: `sightings-${stage}`,
    kmsMasterKeyId: "alias/aws/sns",
});

const archive = new aws.sqs.Queue("archive", {
    name: `archive-${stage}`,
    sqsManagedSseEnabled: true,
});

export const topic = sightings.arn;
export const queue = archive.url;
