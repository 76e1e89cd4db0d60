import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

const stack = pulumi.getStack();
const config = new pulumi.Config();
const token = config.requireSecret("mapToken");

const mapToken = new aws.secretsmanager.Secret("map-token", {
    name: `hikes-${stack}-map-token`,
    description: "Token of the map service",
    tags: { Project: "hikes" },
});

new aws.secretsmanager.SecretVersion("map-token", {
    secretId: mapToken.id,
    secretString: token,
});

export const mapTokenArn = mapToken.arn;
