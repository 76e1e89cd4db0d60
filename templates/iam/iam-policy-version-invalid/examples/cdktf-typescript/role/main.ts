import { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";

class Net extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: "eu-west-1" });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/16" });
    new InternetGateway(this, "igw", { vpcId: vpc.id });
    const role = new IamRole(this, "role", {
      name: "fn-role",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-16",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      }),
    });
    new IamRolePolicyAttachment(this, "attach", { role: role.name, policyArn: "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" });
    new LambdaFunction(this, "fn", {
      functionName: "fn",
      role: role.arn,
      runtime: "python3.13",
      handler: "a.b",
      filename: "x.zip",
    });
    new SqsQueue(this, "q", { name: "jobs.fifo", fifoQueue: true });
    new SecurityGroup(this, "sg", { name: "web", vpcId: vpc.id, description: "web group" });
  }
}

const app = new App();
new Net(app, "net");
app.synth();
