import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const project = pulumi.getProject();
const names = { raw: "Raw_Data_Bucket", curated: "curated-data" } as const;

export const buckets = Object.entries(names).map(([k, bucketName]) =>
  new aws.s3.Bucket(k, { bucket: bucketName, tags: { project } }),
);
