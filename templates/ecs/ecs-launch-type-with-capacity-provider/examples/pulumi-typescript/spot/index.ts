import * as aws from "@pulumi/aws";

const vpc = aws.ec2.getVpcOutput({ default: true });
const subnets = aws.ec2.getSubnetsOutput({ filters: [{ name: "vpc-id", values: [vpc.id] }] });

const cluster = new aws.ecs.Cluster("shop");
const lb = new aws.lb.LoadBalancer("shop", { subnets: subnets.ids });
const group = new aws.lb.TargetGroup("web", { port: 80, protocol: "HTTP", targetType: "ip", vpcId: vpc.id });
const listener = new aws.lb.Listener("http", {
    loadBalancerArn: lb.arn,
    port: 80,
    defaultActions: [{ type: "forward", targetGroupArn: group.arn }],
}, { dependsOn: [listener] });

const task = new aws.ecs.TaskDefinition("web", {
    family: "web",
    cpu: "256",
    memory: "512",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    containerDefinitions: JSON.stringify([{ name: "web", image: "nginx", portMappings: [{ containerPort: 80, hostPort: 80 }] }]),
});

export const service = new aws.ecs.Service("web", {
    cluster: cluster.arn,
    taskDefinition: task.arn,
    desiredCount: 2,
    launchType: "FARGATE",
    capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
    networkConfiguration: { subnets: subnets.ids },
    loadBalancers: [{ targetGroupArn: group.arn, containerName: "web", containerPort: 80 }],
}, { dependsOn: [listener] });
