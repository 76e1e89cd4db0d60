import { Construct } from "constructs";
import { App, TerraformStack } from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { Instance } from "@cdktf/provider-aws/lib/instance";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";

interface DatabaseConfig {
  readonly name: string;
  readonly size?: number;
}

class Data extends TerraformStack {
  constructor(scope: Construct, id: string, databases: DatabaseConfig[]) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: "eu-west-1" });
    databases.forEach(({ name, size = 20 }) => {
      new DbInstance(this, name, {
        identifier: `Ledger_${name}`,
        engine: "mysql",
        engineVersion: "8.0",
        instanceClass: "db.t3.micro",
        allocatedStorage: size,
        enabledCloudwatchLogsExports: ["error", "slowquery"],
      });
    });
    new Instance(this, "web", { ami: "ami-0a1b2c3d", instanceType: "t3.micro", rootBlockDevice: { volumeSize: 8 } });
    new IamRole(this, "runner", {
      name: "shop-runner",
      assumeRolePolicy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }] }),
    });
  }
}

const app = new App();
new Data(app, "data", [{ name: "main" }, { name: "audit", size: 50 }]);
app.synth();
