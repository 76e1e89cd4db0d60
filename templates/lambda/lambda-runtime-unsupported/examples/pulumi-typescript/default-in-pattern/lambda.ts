import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface FnArgs {
  handler: string;
  runtime?: string;
  environment?: Record<string, pulumi.Input<string>>;
}

export class Fn extends pulumi.ComponentResource {
  public readonly fn: aws.lambda.Function;

  constructor(name: string, { handler, runtime = "nodejs14.x", environment = {} }: FnArgs, opts?: pulumi.ComponentResourceOptions) {
    super("shop:Fn", name, {}, opts);
    const role = new aws.iam.Role(`${name}-role`, {
      assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
    }, { parent: this });
    this.fn = new aws.lambda.Function(name, {
      handler,
      runtime,
      role: role.arn,
      code: new pulumi.asset.FileArchive("./dist"),
      environment: { variables: { ...environment, LOG_LEVEL: "info" } },
    }, { parent: this });
  }
}
