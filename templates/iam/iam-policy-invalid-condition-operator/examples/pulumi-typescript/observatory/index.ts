import * as aws from "@pulumi/aws";

const pictures = new aws.s3.Bucket("pictures");
const astronomers = new aws.iam.Group("astronomers");

const look = new aws.iam.GroupPolicy("look", {
    group: astronomers.name,
    policy: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "LookAtPictures",
                Effect: "Allow",
                Action: ["s3:GetObject"],
                Resource: pictures.arn,
                Condition: {
                    "ForAnyValue:StringMatch": { "aws:PrincipalTag/observatory": ["north-*"] },
                },
            },
        ],
    },
});

export const bucket = pictures.bucket;
