import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const roleArn = config.require("roleArn");

const greenhouse = new aws.lambda.Function("greenhouse", {
    role: roleArn,
    handler: "index.handler",
    runtime: "nodejs22.x",
    code: new pulumi.asset.FileArchive("./app"),
});

const api = new aws.apigateway.RestApi("greenhouse", { name: "greenhouse" });

const plants = new aws.apigateway.Resource("plants", {
    restApi: api.id,
    parentId: api.rootResourceId,
    pathPart: "plants",
});

const method = new aws.apigateway.Method("plants", {
    restApi: api.id,
    resourceId: plants.id,
    httpMethod: "ANY",
    authorization: "AWS_IAM",
});

const integration = new aws.apigateway.Integration("plants", {
    restApi: api.id,
    resourceId: plants.id,
    httpMethod: method.httpMethod,
    integrationHttpMethod: "POST",
    type: "AWS_PROXY",
    uri: greenhouse.arn,
});

const deployment = new aws.apigateway.Deployment("greenhouse", { restApi: api.id }, { dependsOn: [integration] });

export const deploymentId = deployment.id;
