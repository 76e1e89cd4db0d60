namespace Remediator.Cli.Tests;

/// <summary>What users get for input that cannot be worked on: what, where, why, what to do; exit 2; nothing on standard output.</summary>
public sealed class ErrorPathTests : IDisposable
{
    private const string Stack = """
        {
          "Resources": {
            "Bucket": { "Type": "AWS::S3::Bucket" }
          }
        }
        """;

    private const string Log = "The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:eu-west-1:111122223333:log-group:/x'\n";

    private readonly TemporaryFolder _folder = new();

    public ErrorPathTests()
    {
        _folder.Write("stack.json", Stack);
        _folder.Write("error.log", Log);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing template", "there is no template `nope.json`", "-t", "nope.json", "-e", "error.log")]
    [InlineData("missing log", "there is no log `nope.log`", "-t", "stack.json", "-e", "nope.log")]
    [InlineData("no template", "`--template` is missing", "-e", "error.log")]
    [InlineData("no log", "`--error` is missing", "-t", "stack.json")]
    [InlineData("format", "there is no format `pdf`", "-t", "stack.json", "-e", "error.log", "--format", "pdf")]
    [InlineData("rule", "there is no rule `s3-bucket-name`", "-t", "stack.json", "-e", "error.log", "--only", "s3-bucket-name")]
    [InlineData("explain", "there is no rule `nothing`", "explain", "nothing")]
    [InlineData("option", "`remediate` has no option `--frobnicate`", "-t", "stack.json", "--frobnicate")]
    [InlineData("misspelt option", "did you mean `--template`?", "--templat", "stack.json", "-e", "error.log")]
    [InlineData("option of another command", "`remediate check` has no option `--error`", "check", "-t", "stack.json", "--error", "error.log")]
    [InlineData("letter", "has no option `-x`", "-x", "-t", "stack.json")]
    [InlineData("no value", "`--error` needs a value", "-t", "stack.json", "--error")]
    [InlineData("no number", "the value of `--jobs` is not of its kind", "batch", "jobs.jsonl", "--jobs", "many")]
    [InlineData("misspelt command", "did you mean `check`?", "chek", "-t", "stack.json")]
    [InlineData("no command", "there is no command `frobnicate`", "frobnicate")]
    [InlineData("rules folder", "there is no folder of rules `nowhere`", "-t", "stack.json", "-e", "error.log", "--rules", "nowhere")]
    public void Bad_usage_is_explained(string what, string message, params string[] args)
    {
        var run = Run.In(_folder.Path, args);
        run.ExitCode.ShouldBe(ExitCode.Trouble, what);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("empty", "", "the log is empty")]
    [InlineData("binary", "ELF\0\0\0\u0001", "NUL bytes")]
    public void A_log_that_is_none_is_refused(string what, string text, string message)
    {
        _folder.Write("bad.log", text);
        var run = Run.In(_folder.Path, "-t", "stack.json", "-e", "bad.log");
        run.ExitCode.ShouldBe(ExitCode.Trouble, what);
        run.Error.ShouldContain(message);
    }

    [Theory]
    [InlineData("cut.json", "{\n  \"Resources\": {\n    \"A\": {", "cut.json:3:")]
    [InlineData("twice.json", "{\"Resources\": {\"A\": {\"Type\": \"T\"}, \"A\": {\"Type\": \"U\"}}}", "`A` stands twice")]
    [InlineData("tab.yaml", "Resources:\n  A:\n\tType: AWS::S3::Bucket\n", "tab.yaml:3:1")]
    [InlineData("other.yaml", "name: pipeline\n", "no CloudFormation template")]
    public void A_template_that_cannot_be_read_is_named_with_its_place(string name, string text, string message)
    {
        _folder.Write(name, text);
        var run = Run.In(_folder.Path, "-t", name, "-e", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void A_log_without_error_says_so()
    {
        _folder.Write("ok.log", "Successfully created/updated stack - shop\n");
        var run = Run.In(_folder.Path, "-t", "stack.json", "-e", "ok.log");
        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("the log holds no failure");
    }

    [Fact]
    public void A_template_without_the_resource_gets_advice_and_says_what_was_looked_for()
    {
        var run = Run.In(_folder.Path, "-t", "stack.json", "-e", "error.log");
        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("looked in stack.json for AWS::Logs::LogGroup named `/x`");
        run.Error.ShouldContain("logs.eu-west-1.amazonaws.com");
    }

    [Fact]
    public void A_template_that_holds_another_value_than_the_log_names_is_not_said_to_be_cured()
    {
        _folder.Write("stack.yaml", "Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties: { DBInstanceIdentifier: db, Engine: postgres, MasterUsername: root }\n");
        _folder.Write("error.log", "Resource handler returned message: \"MasterUsername admin cannot be used as it is a reserved word used by the engine (Service: Rds, Status Code: 400)\"\n");
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain("already fixed, or another version was deployed: `admin` does not stand in this template");
        Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log", "--format", "json").Output.ShouldContain("\"unfound\": \"admin\"");
    }

    [Fact]
    public void A_log_comes_from_standard_input_too()
    {
        var run = Run.Of(_folder.Path, Log, "classify", "-e", "-");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldStartWith("kms-key-policy-missing-logs-principal\t");
    }

    [Fact]
    public void A_broken_rule_of_ones_own_is_named_with_file_and_line()
    {
        _folder.Write("own/x/my-rule/rule.yaml", "id: my-rule\ntitle: T\nfixability: sometimes\n");
        var run = Run.In(_folder.Path, "-t", "stack.json", "-e", "error.log", "--rules", "own");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain("rule.yaml:3:13");
        run.Error.ShouldContain("`sometimes` is no fixability");
    }
}
