namespace Remediator.Cli.Tests;

/// <summary>Programs in which the right edit is not certain: they are told, and left alone.</summary>
public class ProgramSafetyTests
{
    private const string Log = "  aws:cloudwatch:LogGroup (api):\n    error: 1 error occurred:\n    \t* creating CloudWatch Logs Log Group (/shop/api): operation error CloudWatch Logs: "
        + "CreateLogGroup, https response error StatusCode: 400, RequestID: 116c8c0f, api error AccessDeniedException: The specified KMS key does not exist or is not allowed to be used "
        + "with Arn 'arn:aws:logs:ca-central-1:210987654321:log-group:/shop/api'\n";

    private const string Group = "new aws.cloudwatch.LogGroup(\"api\", { name: \"/shop/api\", kmsKeyId: key.arn });\n";

    [Fact]
    public void Call_that_makes_several_keys_is_not_edited()
    {
        var run = RunOn("import * as aws from \"@pulumi/aws\";\nconst make = (n: string) => new aws.kms.Key(n, { description: n });\nconst other = make(\"data\");\nconst key = make(\"logs\");\n" + Group);

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("serves 2 resources (`data`, `logs`)");
    }

    [Fact]
    public void Key_of_another_program_is_not_replaced_by_one_of_this()
    {
        var run = RunOn("import * as aws from \"@pulumi/aws\";\nconst key = aws.kms.Key.get(\"logs\", \"1b2c\");\nnew aws.kms.Key(\"other\");\n" + Group);

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Statement_that_denies_is_not_undone()
    {
        var run = RunOn("import * as aws from \"@pulumi/aws\";\nconst key = new aws.kms.Key(\"k\", { policy: JSON.stringify({ Statement: [{ Effect: \"Deny\", Principal: \"*\", Action: \"kms:*\", Resource: \"*\" }] }) });\n" + Group);

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("a deny is never removed");
    }

    [Fact]
    public void Policy_that_cannot_be_read_is_not_edited()
    {
        var run = RunOn("import * as aws from \"@pulumi/aws\";\nimport { policy } from \"somewhere\";\nconst key = new aws.kms.Key(\"k\", { policy: policy() });\n" + Group);

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("is not written as an object");
    }

    [Fact]
    public void Line_ends_and_tabs_of_the_file_are_kept()
    {
        var run = RunOn("import * as aws from \"@pulumi/aws\";\nimport * as pulumi from \"@pulumi/pulumi\";\nconst key = new aws.kms.Key(\"k\", {\n\tdescription: \"x\"\n});\n".ReplaceLineEndings("\r\n") + Group.ReplaceLineEndings("\r\n"));

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+\tpolicy: pulumi.jsonStringify({\r\n");
        run.Output.Split('\n').Where(line => line.StartsWith('+') && !line.StartsWith("+++", StringComparison.Ordinal)).ShouldAllBe(line => line.EndsWith('\r'));
    }

    private static Run RunOn(string program)
    {
        using var work = new TemporaryFolder();
        File.WriteAllText(Path.Combine(work.Path, "index.ts"), program);
        File.WriteAllText(Path.Combine(work.Path, "error.log"), Log);
        return Run.In(work.Path, "--template", ".", "--error", "error.log");
    }
}
