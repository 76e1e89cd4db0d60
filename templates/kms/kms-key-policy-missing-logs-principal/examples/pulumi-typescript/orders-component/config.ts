import * as pulumi from "@pulumi/pulumi";

export interface ServiceConfig {
    stage: string;
    logRetention: number;
}

export function loadConfig(): ServiceConfig {
    const config = new pulumi.Config();
    return {
        stage: pulumi.getStack(),
        logRetention: config.getNumber("logRetention") ?? 30,
    };
}
