import * as cdk from "aws-cdk-lib";
import * as kms from "aws-cdk-lib/aws-kms";
import * as iam from "aws-cdk-lib/aws-iam";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";

export class WellStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const policy = new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          principals: [new iam.AccountRootPrincipal()],
          actions: ["kms:*"],
          resources: ["*"],
        }),
      ],
    });

    const key = new kms.Key(this, "LevelsKey", {
      description: "Levels of the well",
      enableKeyRotation: true,
      keyPolicy: policy,
    });

    const gauge = new lambda.Function(this, "Gauge", {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: "gauge.handler",
      code: lambda.Code.fromAsset("gauge"),
      environmentEncryption: key,
    });

    gauge.addToRolePolicys(
      new iam.PolicyStatement({ actions: ["kms:Decrypt"], resources: [key.keyArn] }),
    );
  }
}
