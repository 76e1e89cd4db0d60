import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const config = new pulumi.Config();
const keepDays = config.getNumber("keepDays") ?? 30;

const hides = new aws.s3.Bucket("hides", { forceDestroy: false });
const lifecycle = new aws.s3.BucketLifecycleConfiguration("hides", {
    bucket: hides.id,
    rules: [{ id: "old", status: "Enabled", filter: {}, expiration: { days: keepDay } }],
});

export const bucket = hides.bucket;
export const rules: pulumi.Output<string> = lifecycle.id;
