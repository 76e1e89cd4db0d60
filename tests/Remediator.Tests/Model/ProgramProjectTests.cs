using Remediator.Model;
using Remediator.Model.Programs;
using Remediator.Text;

namespace Remediator.Tests.Model;

public class ProgramProjectTests
{
    [Fact]
    public void Key_is_followed_through_fields_files_and_arguments()
    {
        var project = Bind(
            ("bin/app.ts", "import { Main } from '../lib/main'; import { App } from 'aws-cdk-lib'; new Main(new App(), 'Main', 'dev')"),
            ("lib/main.ts", "import { Stack } from 'aws-cdk-lib'; import { LogGroup } from 'aws-cdk-lib/aws-logs'; import { Keys } from './keys'\nexport class Main extends Stack {\n constructor(scope, id, private readonly stage: string) {\n  super(scope, id)\n  const keys = new Keys(this, 'Keys')\n  new LogGroup(this, 'Api', { logGroupName: `/shop/${this.stage}`, encryptionKey: keys.logs })\n }\n}"),
            ("lib/keys.ts", "import { Key } from 'aws-cdk-lib/aws-kms'; import { Construct } from 'constructs'\nexport class Keys extends Construct {\n readonly logs = new Key(this, 'Logs')\n}"));

        project.Flavour.ShouldBe("cdk-typescript");
        project.Resources.Select(resource => resource.Type).ShouldBe(["AWS::KMS::Key", "AWS::Logs::LogGroup"]);
        var group = project.Resources[1];
        NameOf(project, group, "LogGroupName").ShouldBe("/shop/dev");
        Target(project, group, "KmsKeyId").ShouldBe(project.Resources[0].Id);
    }

    [Theory]
    [InlineData("KeysLogs5A0C31D7", "KeysLogs")]
    [InlineData("ApiLogs*", null)]
    [InlineData("Data0F3B7C22", "Data")]
    [InlineData("Nothing0F3B7C22", null)]
    public void Logical_ids_are_construct_paths_with_a_hash(string id, string? expected)
    {
        var project = Bind(("app.py", """
            from aws_cdk import Stack, aws_kms as kms
            from constructs import Construct
            class Keys(Construct):
                def __init__(self, scope, id):
                    super().__init__(scope, id)
                    self.logs = kms.Key(self, "Logs")
            class App(Stack):
                def __init__(self, scope, id, **kw):
                    super().__init__(scope, id, **kw)
                    Keys(self, "Keys")
                    kms.Key(self, "Data")
            """));

        project.Find(id)?.Id.ShouldBe(expected);
        (project.Find(id) is null).ShouldBe(expected is null);
    }

    [Fact]
    public void Name_that_an_unknown_stage_fills_is_told_from_a_longer_one()
    {
        var project = Bind(("__main__.py", "import pulumi\nimport pulumi_aws as aws\nstage = pulumi.Config().require('stage')\naws.sqs.Queue(f'orders-{stage}')\naws.sqs.Queue(f'orders-{stage}-dead')\n"));

        project.FindAll(new DeployedName("orders-dev-dead")).Count.ShouldBe(2);
        project.FindAll(new DeployedName("orders-dev")).ShouldHaveSingleItem();
    }

    // What one stack is given must not be taken for another's: their keys are different ones.
    [Theory]
    [InlineData("A/Logs", null, "SharedKey")]
    [InlineData("B/Logs", null, "Key")]
    [InlineData("Logs", "B", "Key")]
    public void Same_construct_of_several_stacks_is_told_apart(string path, string? stack, string key)
    {
        var project = Bind(("app.ts", """
            import * as cdk from 'aws-cdk-lib'; import * as kms from 'aws-cdk-lib/aws-kms'; import * as logs from 'aws-cdk-lib/aws-logs';
            class Svc extends cdk.Stack {
              constructor(scope: cdk.App, id: string, props: { key?: kms.IKey }) {
                super(scope, id);
                const key = props.key ?? new kms.Key(this, 'Key');
                new logs.LogGroup(this, 'Logs', { encryptionKey: key });
              }
            }
            const app = new cdk.App();
            const shared = new kms.Key(new cdk.Stack(app, 'Shared'), 'SharedKey');
            new Svc(app, 'A', { key: shared });
            new Svc(app, 'B', {});
            """));

        Target(project, project.FindAll(new DeployedName("LogsAABBCCDD", path, stack)).ShouldHaveSingleItem(), "KmsKeyId").ShouldBe(key);
        project.FindAll(new DeployedName("LogsAABBCCDD")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("function make({ name, days = 45, ...others }) { new aws.cloudwatch.LogGroup(name, { retentionInDays: days, ...others }) } make({ name: 'g', kmsKeyId: 'k' })")]
    [InlineData("function make(args) { const { name, days = 45, ...others } = args; new aws.cloudwatch.LogGroup(name, { retentionInDays: days, ...others }) } make({ name: 'g', kmsKeyId: 'k' })")]
    [InlineData("const make = ([name, days = 45]) => new aws.cloudwatch.LogGroup(name, { retentionInDays: days, kmsKeyId: 'k' }); make(['g'])")]
    [InlineData("class C { constructor({ name: n, period: days = 45 }) { new aws.cloudwatch.LogGroup(n, { retentionInDays: days, kmsKeyId: 'k' }) } } new C({ name: 'g' })")]
    public void Pattern_gives_defaults_and_the_rest(string program)
    {
        var project = Bind(("index.ts", "import * as aws from '@pulumi/aws'\n" + program));

        NameOf(project, project.Find("g")!, "RetentionInDays").ShouldBe("45");
        NameOf(project, project.Find("g")!, "KmsKeyId").ShouldBe("k");
    }

    [Fact]
    public void Both_ways_of_an_open_condition_are_kept()
    {
        var project = Bind(("index.ts", "import * as aws from '@pulumi/aws'; import * as pulumi from '@pulumi/pulumi'\nlet days = 7\nif (new pulumi.Config().getBoolean('prod')) { days = 365 }\nnew aws.cloudwatch.LogGroup('g', { retentionInDays: days })"));

        project.Resources[0].Properties["RetentionInDays"].ShouldBeOfType<ChoiceValue>();
    }

    [Fact]
    public void Loop_over_known_items_makes_each_resource()
    {
        var project = Bind(("main.go", "package main\nimport (\n\t\"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/sqs\"\n\t\"github.com/pulumi/pulumi/sdk/v3/go/pulumi\"\n)\nfunc main() {\n\tpulumi.Run(func(ctx *pulumi.Context) error {\n\t\tfor _, name := range []string{\"a\", \"b\"} {\n\t\t\tif _, err := sqs.NewQueue(ctx, \"q-\"+name, &sqs.QueueArgs{Name: pulumi.String(name)}); err != nil {\n\t\t\t\treturn err\n\t\t\t}\n\t\t}\n\t\treturn nil\n\t})\n}\n"));

        project.Resources.Select(resource => resource.Id).ShouldBe(["q-a", "q-b"]);
        NameOf(project, project.Resources[1], "QueueName").ShouldBe("b");
    }

    [Theory]
    [InlineData("const keys = new Map(); for (const n of ['a', 'b']) { keys.set(n, new aws.kms.Key(n)) }", "keys.get('b').arn")]
    [InlineData("enum Use { Data = 'a', Logs = 'b' } const keys = {}; for (const u of [Use.Data, Use.Logs]) { keys[u] = new aws.kms.Key(u) }", "keys[Use.Logs].arn")]
    [InlineData("const keys = Object.fromEntries(['a', 'b'].map((n) => [n, new aws.kms.Key(n)] as const))", "keys.b.arn")]
    [InlineData("class Ring { static readonly data = new aws.kms.Key('a'); private held?: aws.kms.Key; get logs() { if (!this.held) { this.held = new aws.kms.Key('b') } return this.held } } const ring = new Ring(); ring.logs", "ring.logs.arn")]
    [InlineData("class Ring { static readonly logs = new aws.kms.Key('b'); static of(n: string) { return n === 'b' ? Ring.logs : undefined } }", "Ring.of('b').arn")]
    public void Key_is_found_where_scripts_keep_it(string keys, string expression)
    {
        var project = Bind(("index.ts", $"import * as aws from '@pulumi/aws'\n{keys}\nnew aws.cloudwatch.LogGroup('g', {{ kmsKeyId: {expression} }})"));

        Target(project, project.Find("g")!, "KmsKeyId").ShouldBe("b");
        project.Resources.Count(resource => resource.Id == "b").ShouldBe(1);
    }

    [Theory]
    [InlineData("keys = {n: aws.kms.Key(n) for n in ['a', 'b']}", "keys['b'].arn")]
    [InlineData("class Ring:\n    def __init__(self):\n        self._keys = {}\n        for n in ('a', 'b'):\n            self._keys[n] = aws.kms.Key(n)\n    @property\n    def logs(self):\n        return self._keys['b']\n    def __getitem__(self, n):\n        return self._keys[n]\nring = Ring()", "ring.logs.arn")]
    [InlineData("class Ring:\n    def __init__(self):\n        self._keys = dict(a=aws.kms.Key('a'), b=aws.kms.Key('b'))\n    def __getitem__(self, n):\n        return self._keys[n]\nring = Ring()", "ring['b'].arn")]
    [InlineData("from enum import Enum\nclass Use(str, Enum):\n    DATA = 'a'\n    LOGS = 'b'\nkeys = {use: aws.kms.Key(use.value) for use in Use}", "keys[Use.LOGS].arn")]
    public void Key_is_found_where_Python_keeps_it(string keys, string expression)
    {
        var project = Bind(("__main__.py", $"import pulumi_aws as aws\n{keys}\naws.cloudwatch.LogGroup('g', kms_key_id={expression})\n"));

        Target(project, project.Find("g")!, "KmsKeyId").ShouldBe("b");
    }

    [Fact]
    public void Names_are_passed_on_and_given_as_default()
    {
        var project = Bind(
            ("index.ts", "import makeGroup from './group'; import { logs } from './keys'; export = async () => { makeGroup(logs) }"),
            ("group.ts", "import * as aws from '@pulumi/aws'\nexport default function makeGroup(key) { new aws.cloudwatch.LogGroup('g', { kmsKeyId: key.arn }) }"),
            ("keys/index.ts", "export * from './logs'"),
            ("keys/logs.ts", "import * as aws from '@pulumi/aws'\nexport const logs = new aws.kms.Key('logs')"));

        Target(project, project.Find("g")!, "KmsKeyId").ShouldBe("logs");
    }

    [Fact]
    public void Go_packages_of_the_program_are_followed()
    {
        var project = Bind(
            ("main.go", "package main\nimport (\n\t\"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/cloudwatch\"\n\t\"github.com/pulumi/pulumi/sdk/v3/go/pulumi\"\n\t\"example.com/shop/internal/keys\"\n)\nfunc main() {\n\tpulumi.Run(func(ctx *pulumi.Context) error {\n\t\tring, err := keys.New(ctx)\n\t\tif err != nil {\n\t\t\treturn err\n\t\t}\n\t\t_, err = cloudwatch.NewLogGroup(ctx, \"g\", &cloudwatch.LogGroupArgs{KmsKeyId: ring.Logs.Arn})\n\t\treturn err\n\t})\n}\n"),
            ("internal/keys/keys.go", "package keys\nimport (\n\t\"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms\"\n\t\"github.com/pulumi/pulumi/sdk/v3/go/pulumi\"\n)\ntype Ring struct {\n\tData, Logs *kms.Key\n}\nfunc New(ctx *pulumi.Context) (*Ring, error) {\n\tr := &Ring{}\n\tvar err error\n\tif r.Data, err = kms.NewKey(ctx, \"data\", nil); err != nil {\n\t\treturn nil, err\n\t}\n\tif r.Logs, err = kms.NewKey(ctx, \"logs\", nil); err != nil {\n\t\treturn nil, err\n\t}\n\treturn r, nil\n}\n"));

        Target(project, project.Find("g")!, "KmsKeyId").ShouldBe("logs");
    }

    [Fact]
    public void Resources_of_one_name_are_told_apart_by_their_types()
    {
        var project = Bind(("index.ts", "import * as aws from '@pulumi/aws'\nconst key = new aws.kms.Key('logs'); const alias = new aws.kms.Alias('logs', { targetKeyId: key.id }); new aws.cloudwatch.LogGroup('logs', { kmsKeyId: key.arn }, { dependsOn: [alias] })"));

        project.Resources.Select(resource => resource.Id).ShouldBe(["logs", "logs (AWS::KMS::Alias)", "logs (AWS::Logs::LogGroup)"]);
        project.Resources[2].DependsOn.ShouldBe(["logs (AWS::KMS::Alias)"]);
    }

    [Fact]
    public void Statement_that_is_added_to_a_document_later_counts()
    {
        var project = Bind(("app.py", """
            from aws_cdk import Stack, aws_iam as iam, aws_kms as kms
            class App(Stack):
                def __init__(self, scope, id):
                    super().__init__(scope, id)
                    document = iam.PolicyDocument(statements=[iam.PolicyStatement(sid="a", actions=["kms:*"], resources=["*"])])
                    kms.Key(self, "Key", policy=document)
                    document.add_statements(iam.PolicyStatement(sid="b", actions=["kms:Decrypt"], resources=["*"]))
            """));

        var statements = ((ListValue)((MapValue)project.Resources[0].Properties["KeyPolicy"]!)["Statement"]!).Items;
        statements.Select(statement => ((ScalarValue)((MapValue)statement)["Sid"]!).Text).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("index.ts", "import * as aws from '@pulumi/aws'; function f(n) { return f(n) } new aws.sqs.Queue(f('x'))")]
    [InlineData("index.ts", "import * as aws from '@pulumi/aws'; class A { constructor() { new A() } } new A(); new aws.sqs.Queue('x')")]
    [InlineData("__main__.py", "import pulumi_aws as aws\ndef f(x):\n    return [f(x), f(x)]\nf(1)\naws.sqs.Queue('x')\n")]
    [InlineData("__main__.py", "import pulumi_aws as aws\nx = 'a'\nfor a in [1,2,3,4,5,6,7,8]:\n  for b in [1,2,3,4,5,6,7,8]:\n    for c in [1,2,3,4,5,6,7,8]:\n      for d in [1,2,3,4,5,6,7,8]:\n        for e in [1,2,3,4,5,6,7,8]:\n          for g in [1,2,3,4,5,6,7,8]:\n            x = x + x\naws.sqs.Queue('x')\n")]
    [InlineData("index.ts", "import * as aws from '@pulumi/aws'; let x = 'a'; for (const a of [1,2,3,4,5,6,7,8]) { for (const b of [1,2,3,4,5,6,7,8]) { x = `${x}${x}` } } new aws.sqs.Queue(x); new aws.sqs.Queue('y', { name: x })")]
    public void Programs_without_an_end_are_left(string path, string text) =>
        Should.CompleteIn(() => Bind((path, text)).Resources.Count.ShouldBeLessThan(5), TimeSpan.FromSeconds(30));

    [Fact]
    public void Class_that_makes_itself_in_a_loop_is_left_after_a_few_turns()
    {
        var project = Bind(("app.ts", """
            import { App, Stack } from 'aws-cdk-lib';
            import { Queue } from 'aws-cdk-lib/aws-sqs';
            class Jobs extends Stack {
              constructor(scope, id) {
                super(scope, id);
                for (const name of ['a', 'b', 'c', 'd']) {
                  new Queue(this, name);
                  new Jobs(this, name);
                }
              }
            }
            new Jobs(new App(), 'Jobs');
            """));

        project.Resources.Count.ShouldBeInRange(4, 5_000);
    }

    [Fact]
    public void Broken_file_leaves_the_others_to_work_on()
    {
        var project = Bind(("a.py", "import pulumi_aws as aws\nx = = 1\naws.sqs.Queue('q')\n"), ("b.py", "def broken(:\n"));

        project.Resources.ShouldHaveSingleItem();
        project.Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void Program_without_a_known_framework_is_no_project() =>
        ProgramProject.Bind([SourceText.FromString("import os\n", "a.py")], writer: null!).ShouldBeEmpty();

    private static string? NameOf(Project project, Resource resource, string property) => new Evaluator(project, new Deployment()).TextOf(resource.Properties[property]!);

    private static string Target(Project project, Resource resource, string property) =>
        new Evaluator(project, new Deployment()).ReferencesIn(resource.Properties[property]!).ShouldHaveSingleItem().Target;

    private static ProgramProject Bind(params (string Path, string Text)[] files) =>
        ProgramProject.Bind(files.Select(file => SourceText.FromString(file.Text, file.Path)), writer: null!).ShouldHaveSingleItem();
}
