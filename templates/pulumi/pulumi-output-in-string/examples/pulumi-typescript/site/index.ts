import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const bucket = new aws.s3.Bucket("main");
new aws.s3.BucketPolicy("main", {
    bucket: bucket.id,
    policy: `{
        "Version": "2012-10-17",
        "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "${bucket.arn}/*" }]
    }`,
});
