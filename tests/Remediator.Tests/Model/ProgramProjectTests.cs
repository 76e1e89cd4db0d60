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

        project.FindAll("orders-dev-dead").Count.ShouldBe(2);
        project.FindAll("orders-dev").ShouldHaveSingleItem();
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
    [InlineData("index.ts", "import * as aws from '@pulumi/aws'; function f(n) { return f(n) } new aws.sqs.Queue(f('x'))")]
    [InlineData("index.ts", "import * as aws from '@pulumi/aws'; class A { constructor() { new A() } } new A(); new aws.sqs.Queue('x')")]
    [InlineData("__main__.py", "import pulumi_aws as aws\ndef f(x):\n    return [f(x), f(x)]\nf(1)\naws.sqs.Queue('x')\n")]
    [InlineData("__main__.py", "import pulumi_aws as aws\nx = 'a'\nfor a in [1,2,3,4,5,6,7,8]:\n  for b in [1,2,3,4,5,6,7,8]:\n    for c in [1,2,3,4,5,6,7,8]:\n      for d in [1,2,3,4,5,6,7,8]:\n        for e in [1,2,3,4,5,6,7,8]:\n          for g in [1,2,3,4,5,6,7,8]:\n            x = x + x\naws.sqs.Queue('x')\n")]
    [InlineData("index.ts", "import * as aws from '@pulumi/aws'; let x = 'a'; for (const a of [1,2,3,4,5,6,7,8]) { for (const b of [1,2,3,4,5,6,7,8]) { x = `${x}${x}` } } new aws.sqs.Queue(x); new aws.sqs.Queue('y', { name: x })")]
    public void Programs_without_an_end_are_left(string path, string text) =>
        Should.CompleteIn(() => Bind((path, text)).Resources.Count.ShouldBeLessThan(5), TimeSpan.FromSeconds(30));

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
