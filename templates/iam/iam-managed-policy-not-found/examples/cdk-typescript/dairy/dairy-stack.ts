import { Stack, aws_iam as iam } from "aws-cdk-lib";
import { Construct } from "constructs";

export class DairyStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new iam.Role(this, "MilkingRole", {
      assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName("AWSLambdaBasicExecutionRole"), // logs
      ],
    });
    role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName("AmazonSQSReadOnlyAccess"));
  }
}
