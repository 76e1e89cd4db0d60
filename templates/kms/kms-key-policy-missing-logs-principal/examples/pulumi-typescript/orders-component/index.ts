import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import { EncryptedService } from "./components/encryptedService";
import { loadConfig } from "./config";

export = async () => {
    const cfg = loadConfig();
    const identity = await aws.getCallerIdentity({});
    const region = await aws.getRegion({});

    const dataKey = new aws.kms.Key("data-key", {
        description: "Buckets and tables",
        enableKeyRotation: true,
    });

    const service = new EncryptedService("orders", {
        stage: cfg.stage,
        accountId: identity.accountId,
        region: region.name,
        retention: cfg.logRetention,
    });

    return {
        logGroup: service.logGroup.name,
        dataKeyArn: dataKey.arn,
    };
};
