import { Fn } from "./lambda";

const a = new Fn("orders", { handler: "index.orders" });
const b = new Fn("billing", { handler: "index.billing", runtime: "nodejs20.x", environment: { STAGE: "dev" } });

export const arns = [a, b].map((f) => f.fn.arn);
