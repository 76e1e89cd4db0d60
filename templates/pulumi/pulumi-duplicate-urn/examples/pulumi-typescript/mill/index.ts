import * as aws from "@pulumi/aws";

const key = new aws.kms.Key("mill", { description: "flour", enableKeyRotation: true });

// Orders of bakers come in here.
const orders = new aws.sqs.Queue("orders", {
    kmsMasterKeyId: key.keyId,
    visibilityTimeoutSeconds: 120,
});

// What could not be read.
const unread = new aws.sqs.Queue("orders", {
    kmsMasterKeyId: key.keyId,
    messageRetentionSeconds: 1209600,
});

new aws.sns.Topic("orders");

export const queue = orders.url;
export const unreadQueue = unread.url;
