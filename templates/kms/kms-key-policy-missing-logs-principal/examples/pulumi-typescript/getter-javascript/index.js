"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const { Observability } = require("./observability");

const obs = new Observability(pulumi.getStack());

const api = new aws.cloudwatch.LogGroup("api", {
  name: `/apps/${pulumi.getStack()}/api`,
  kmsKeyId: obs.logsKey.arn,
});

exports.apiLogGroup = api.name;
