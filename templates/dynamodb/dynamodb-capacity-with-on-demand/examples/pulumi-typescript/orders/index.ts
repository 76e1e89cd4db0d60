import * as aws from "@pulumi/aws";

interface TableSpec {
    readonly hash: string;
    readonly range?: string;
}

const specs: Record<string, TableSpec> = {
    orders: { hash: "orderId" },
    events: { hash: "orderId", range: "at" },
};

const orders = new aws.dynamodb.Table("orders", {
    attributes: [
        { name: "orderId", type: "S" },
    ],
    hashKey: specs.orders.hash,
    billingMode: "PAY_PER_REQUEST",
    readCapacity: 5,
    writeCapacity: 5,
    serverSideEncryption: { enabled: true },
});

export const table = orders.name;
