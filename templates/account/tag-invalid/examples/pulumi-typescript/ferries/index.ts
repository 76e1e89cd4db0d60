import * as aws from "@pulumi/aws";

const tags = {
    Project: "ferries",
    Team: "harbour (east)",
};

const sailings = new aws.cloudwatch.LogGroup("sailings", {
    name: "/ferries/sailings",
    retentionInDays: 30,
    tags,
});

export const logGroup = sailings.name;
