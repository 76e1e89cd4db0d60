import * as aws from "@pulumi/aws";

const identity = aws.getCallerIdentityOutput();

const key = new aws.kms.Key("alarms", {
  description: "Alarms of the kilns",
  policy: identity.accountId.apply((account) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Account",
          Effect: "Allow",
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: "kms:*",
          Resource: "*",
        },
      ],
    }),
  ),
});

const topic = new aws.sns.Topic("alarms", { name: "kiln-alarms", kmsMasterKeyId: key.arn });

new aws.cloudwatch.MetricAlarm("overheat", {
  namespace: "Kilns",
  metricName: "Celsius",
  statistic: "Maximum",
  period: 60,
  evaluationPeriods: 1,
  threshold: 1300,
  comparisonOperator: "GreaterThanThreshold",
  alarmActions: [topic.arn],
});
