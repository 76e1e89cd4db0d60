import * as cdk from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as route53 from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";

export class PierStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const zone = new route53.CfnHostedZone(this, "Zone", { name: "pier.example.com" });
    const light = new ec2.CfnEIP(this, "Light", { domain: "vpc" });

    new route53.CfnRecordSet(this, "LightRecord", {
      hostedZoneId: zone.ref,
      name: "light",
      type: "A",
      ttl: "300",
      resourceRecords: [light.ref],
    });
  }
}
