import { Aws } from "aws-cdk-lib";
import { AccountRootPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

export type Purpose = "logs" | "queues" | "secrets";

/** All customer managed keys of the application. */
export class Keys extends Construct {
  private readonly keys = new Map<Purpose, Key>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const purposes: Purpose[] = ["logs", "queues", "secrets"];
    for (const purpose of purposes) {
      const key = new Key(this, `${purpose}-key`, { enableKeyRotation: true });
      key.addToResourcePolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          principals: [new AccountRootPrincipal()],
          actions: ["kms:DescribeKey"],
          resources: ["*"],
        }),
      );
      this.keys.set(purpose, key);
    }
  }

  get(purpose: Purpose): Key {
    const key = this.keys.get(purpose);
    if (!key) {
      throw new Error(`no key for ${purpose}`);
    }
    return key;
  }
}
