import * as cdk from "aws-cdk-lib";
import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
import * as route53 from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";

export interface OrchardProps extends cdk.StackProps {
  subnetIds: string[];
}

export class OrchardStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: OrchardProps) {
    super(scope, id, props);

    const zone = new route53.CfnHostedZone(this, "Zone", { name: "orchard.example.com" });

    const web = new elbv2.CfnLoadBalancer(this, "Web", {
      type: "application",
      scheme: "internal",
      subnets: props.subnetIds,
    });

    new route53.CfnRecordSet(this, "Apex", {
      hostedZoneId: zone.ref,
      name: "orchard.example.com",
      type: "CNAME",
      ttl: "300",
      resourceRecords: [web.attrDnsName],
    });
  }
}
