using Remediator.Model;
using Remediator.Model.PulumiYaml;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Model;

public class PulumiYamlProjectTests
{
    [Fact]
    public void Key_is_followed_through_variables_and_names_are_put_together()
    {
        var project = Bind("""
            name: mill
            runtime: yaml
            config: { stage: { type: string, default: dev } }
            variables:
              keyArn: ${key.arn}
              prefix:
                fn::join: ["/", ["", mill, "${stage}"]]
            resources:
              key: { type: "aws:kms:Key" }
              log:
                type: aws:cloudwatch/logGroup:LogGroup
                name: mill-log
                properties: { name: "${prefix}/stones", kmsKeyId: "${keyArn}", retentionInDays: 30 }
                options: { dependsOn: ["${key}"] }
            """);

        var log = project.Find("mill-log").ShouldNotBeNull();
        log.Type.ShouldBe("AWS::Logs::LogGroup");
        log.DependsOn.ShouldBe(["key"]);
        var evaluator = new Evaluator(project, new Deployment());
        evaluator.TextOf(log.Properties["LogGroupName"]!).ShouldBe("/mill/dev/stones");
        evaluator.ReferencesIn(log.Properties["KmsKeyId"]!).ShouldHaveSingleItem().ToString().ShouldBe("key.Arn");
    }

    [Theory]
    [InlineData("literal $${x}", "literal ${x}")]
    [InlineData("$", "$")]
    [InlineData("${open", "${open")]
    public void Text_without_interpolation_is_what_it_means(string written, string meant) =>
        Bind($"resources:\n  q:\n    type: aws:sqs:Queue\n    properties:\n      name: '{written}'\n").Resources[0].Properties["QueueName"].ShouldBeOfType<ScalarValue>().Text.ShouldBe(meant);

    [Fact]
    public void Facts_are_known_from_look_ups_in_both_spellings()
    {
        var project = Bind("""
            variables:
              me: { "fn::aws:getCallerIdentity": {} }
              here: { "fn::invoke": { function: "aws:getRegion", return: name } }
            resources:
              q: { type: "aws:sqs:Queue", properties: { name: "${me.accountId}-${here}" } }
            """);

        new Evaluator(project, new Deployment("eu-west-1", "123456789012")).TextOf(project.Resources[0].Properties["QueueName"]!).ShouldBe("123456789012-eu-west-1");
    }

    [Theory]
    [InlineData("a: ${b}\n  b: ${a}")]
    [InlineData("a: ${a.b.c}")]
    [InlineData("a: { fn::join: [\",\", [\"${a}\"]] }")]
    public void Variables_that_hold_each_other_come_to_an_end(string variables) =>
        Bind($"variables:\n  {variables}\nresources:\n  q: {{ type: \"aws:sqs:Queue\", properties: {{ name: \"${{a}}\" }} }}\n").Resources[0].Properties.Entries.ShouldHaveSingleItem();

    [Theory]
    [InlineData("resources:\n  - base.yaml\n")]
    [InlineData("resources:\n  limits:\n    cpu: 2\n")]
    [InlineData("resources:\n  Resources:\n    Q:\n      Type: AWS::SQS::Queue\n")]
    public void Other_files_with_resources_are_no_programs(string text) => PulumiYamlProject.Bind(Parse(text), writer: null!).ShouldBeNull();

    private static PulumiYamlProject Bind(string text) => PulumiYamlProject.Bind(Parse(text), writer: null!).ShouldNotBeNull();

    private static DataDocument Parse(string text) => DataDocumentReader.Parse(SourceText.FromString(text, "Pulumi.yaml"));
}
