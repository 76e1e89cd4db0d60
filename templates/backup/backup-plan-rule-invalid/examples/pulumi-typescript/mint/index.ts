import * as aws from "@pulumi/aws";

const vault = new aws.backup.Vault("mint");

const plan = new aws.backup.Plan("mint", {
    rules: [
        {
            ruleName: "often",
            targetVaultName: vault.name,
            schedule: "cron(*/20 * * * ? *)",
            lifecycle: { deleteAfter: 7 },
        },
        {
            ruleName: "weekly",
            targetVaultName: vault.name,
            schedule: "cron(0 4 ? * SUN *)",
            lifecycle: { deleteAfter: 90 },
        },
    ],
    tags: { collection: "coins" },
});

export const planArn = plan.arn;
