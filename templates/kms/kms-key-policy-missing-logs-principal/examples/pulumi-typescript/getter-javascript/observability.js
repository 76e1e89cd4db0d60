const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

class Observability {
  constructor(stage) {
    this.stage = stage;
    this._alarmKey = new aws.kms.Key("alarm-key", { description: "alarms" });
  }

  get logsKey() {
    if (!this._logsKey) {
      this._logsKey = new aws.kms.Key("logs-key", {
        description: "log groups of " + this.stage,
        policy: pulumi.output(aws.getCallerIdentity()).apply(id => JSON.stringify({
          Version: "2012-10-17",
          Statement: [{
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::" + id.accountId + ":root" },
            Action: "kms:*",
            Resource: "*",
          }],
        })),
      });
    }
    return this._logsKey;
  }
}

module.exports = { Observability };
