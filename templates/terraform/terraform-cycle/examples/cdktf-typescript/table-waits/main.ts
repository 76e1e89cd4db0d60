import { Construct } from "constructs";
import { App, TerraformStack } from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";

class LedgerStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AwsProvider(this, "aws", { region: "eu-west-1" });

    const role = new IamRole(this, "book_role", {
      name: "ledger-book",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "lambda.amazonaws.com" },
            Action: "sts:AssumeRole",
          },
        ],
      }),
    });

    const entries = new DynamodbTable(this, "entries", {
      name: "entries",
      billingMode: "PAY_PER_REQUEST",
      hashKey: "id",
      attribute: [{ name: "id", type: "S" }],
    });

    const book = new LambdaFunction(this, "book", {
      functionName: "book",
      runtime: "nodejs22.x",
      handler: "index.handler",
      filename: "book.zip",
      role: role.arn,
      dependsOn: [role],
      environment: { variables: { TABLE: entries.name } },
    });

    entries.node.addDependency(book);
  }
}

const app = new App();
new LedgerStack(app, "ledger");
app.synth();
