using System.Text;

namespace Remediator.Cli.Tests;

/// <summary>Input that means harm, or was harmed: bounded in time and memory, no way out of the named folder, nothing half-written, no secret shown.</summary>
public sealed class UntrustedInputTests : IDisposable
{
    private const string Log = "Resource handler returned message: \"The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:eu-west-1:111122223333:log-group:/x'\"\n";

    private const string Stack = """
        Resources:
          Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [ { Sid: Root, Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' } ] } } }
          Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /x, KmsKeyId: !GetAtt Key.Arn } }

        """;

    private readonly TemporaryFolder _folder = new();

    public UntrustedInputTests()
    {
        _folder.Write("stack.yaml", Stack);
        _folder.Write("error.log", Log);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_input_of_these_tests_gives_a_patch() => Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log").ExitCode.ShouldBe(ExitCode.Success);

    [Theory]
    [InlineData("aliases that multiply")]
    [InlineData("deep lists")]
    [InlineData("deep maps in JSON")]
    [InlineData("deep HCL")]
    [InlineData("deep program")]
    [InlineData("a chain of values")]
    public void A_bomb_is_refused_or_passed_by_in_time(string kind)
    {
        var (name, text) = Bomb(kind);
        _folder.Write(name, text);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var run = Run.In(_folder.Path, "-t", name, "-e", "error.log");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        run.Error.ShouldNotContain("internal error");
        run.Output.ShouldBeEmpty();
    }

    private static (string Name, string Text) Bomb(string kind)
    {
        const int deep = 100_000;
        switch (kind)
        {
            case "aliases that multiply":
                var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
                for (var i = 1; i < 12; i++)
                    text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
                return ("bomb.yaml", text + "Resources: { A: { Type: X, Properties: { V: *a11 } } }\n");
            case "deep lists":
                return ("deep.yaml", "Resources: " + new string('[', deep) + new string(']', deep) + "\n");
            case "deep maps in JSON":
                return ("deep.json", "{\"Resources\":" + string.Concat(Enumerable.Repeat("{\"a\":", deep)) + "1" + new string('}', deep) + "}");
            case "deep HCL":
                return ("main.tf", "resource \"aws_kms_key\" \"k\" {\n policy = " + new string('(', deep) + "1" + new string(')', deep) + "\n}\n");
            case "deep program":
                return ("main.ts", "import * as aws from '@pulumi/aws'\nconst a = " + new string('(', deep) + "1" + new string(')', deep) + "\n");
            default:
                var chain = new StringBuilder("locals {\n");
                for (var i = 1; i < 60; i++)
                    chain.Append($"  v{i} = \"${{local.v{i - 1}}}${{local.v{i - 1}}}\"\n");
                return ("main.tf", chain + "  v0 = \"x\"\n}\nresource \"aws_cloudwatch_log_group\" \"g\" {\n  name = local.v59\n  kms_key_id = aws_kms_key.k.arn\n}\nresource \"aws_kms_key\" \"k\" {\n  policy = local.v59\n}\n");
        }
    }

    [Theory]
    [InlineData("UTF-16", "encoded as UTF-16")]
    [InlineData("NUL", "NUL bytes")]
    [InlineData("broken", "not valid UTF-8")]
    public void Bytes_that_are_no_text_are_named(string kind, string message)
    {
        var bytes = kind switch
        {
            "UTF-16" => (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Stack)],
            "NUL" => Encoding.UTF8.GetBytes(Stack + "\0"),
            _ => [.. Encoding.UTF8.GetBytes(Stack), 0xC3, 0x28],
        };
        File.WriteAllBytes(Path.Combine(_folder.Path, "stack.yaml"), bytes);
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Links_and_module_paths_do_not_lead_out_of_the_folder()
    {
        var outside = _folder.Write("outside/keys.tf", "resource \"aws_kms_key\" \"outside\" {\n}\n");
        _folder.Write("infra/main.tf", "module \"up\" {\n  source = \"../outside\"\n}\nmodule \"linked\" {\n  source = \"./linked\"\n}\nresource \"aws_cloudwatch_log_group\" \"g\" {\n  name = \"/x\"\n  kms_key_id = module.up.arn\n}\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "infra", "linked"), Path.GetDirectoryName(outside)!);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "infra", "key.tf"), outside);
        var before = File.ReadAllText(outside);

        var run = Run.In(_folder.Path, "-t", "infra", "-e", "error.log", "--apply");

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        File.ReadAllText(outside).ShouldBe(before);
    }

    [Fact]
    public void A_read_only_file_is_not_written()
    {
        var path = Path.Combine(_folder.Path, "stack.yaml");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log", "--apply");
        File.SetAttributes(path, FileAttributes.Normal);
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain("read-only");
        File.ReadAllText(path).ShouldBe(Stack);
    }

    [Fact]
    public void When_a_file_cannot_be_written_none_is()
    {
        // What would be written first already stands there as a folder.
        Directory.CreateDirectory(Path.Combine(_folder.Path, $".stack.yaml.{Environment.ProcessId}.remediate", "x"));
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log", "--apply");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain("cannot be written");
        File.ReadAllText(Path.Combine(_folder.Path, "stack.yaml")).ShouldBe(Stack);
    }

    [Fact]
    public void A_link_that_was_named_stays_a_link()
    {
        var link = Path.Combine(_folder.Path, "link.yaml");
        File.CreateSymbolicLink(link, "stack.yaml");
        Run.In(_folder.Path, "-t", "link.yaml", "-e", "error.log", "--apply").ExitCode.ShouldBe(ExitCode.Success);
        new FileInfo(link).LinkTarget.ShouldBe("stack.yaml");
        File.ReadAllText(Path.Combine(_folder.Path, "stack.yaml")).ShouldContain("AllowCloudWatchLogs");
    }

    [Theory]
    [InlineData("patch")]
    [InlineData("json")]
    [InlineData("mbox")]
    public void A_secret_in_the_log_is_not_shown(string format)
    {
        _folder.Write("error.log", Log.Replace("\"\n", " (AKIAIOSFODNN7EXAMPLE, password=hunter2hunter2)\"\n", StringComparison.Ordinal) + "Error: cannot clone https://bot:s3cr3tpw@git.example.com/x\n");
        var run = Run.In(_folder.Path, "-v", "-t", "stack.yaml", "-e", "error.log", "--format", format);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        foreach (var secret in new[] { "IOSFODNN7", "hunter2", "s3cr3tpw" })
            (run.Output + run.Error).ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_secret_beside_an_edit_is_not_shown_to_people(string format)
    {
        _folder.Write("stack.yaml", Stack.Replace("Properties: { KeyPolicy", "Properties: { Description: AKIAIOSFODNN7EXAMPLE, KeyPolicy", StringComparison.Ordinal));
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log", "--format", format);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain("AKIA****");
        run.Output.ShouldContain("masked in it");
        (run.Output + run.Error).ShouldNotContain("IOSFODNN7");
    }

    [Fact]
    public void A_secret_in_a_broken_template_is_not_shown()
    {
        _folder.Write("stack.json", "{\n  \"Resources\": { \"A\": { \"Password\": \"hunter2hunter2\" \"x\" } }\n}\n");
        var run = Run.In(_folder.Path, "-t", "stack.json", "-e", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain("stack.json:2:");
        run.Error.ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_key_without_a_name_is_read_like_any_other()
    {
        _folder.Write("stack.yaml", """
            Resources:
              Role:
                Type: AWS::IAM::Role
              Desk:
                Type: AWS::Lambda::Function
                Properties:
                  Role:
                    "": !GetAtt Role

            """);
        _folder.Write("error.log", "E1010 expected minimum item count: 2, found: 1\nstack.yaml:8:9\n");
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        run.ExitCode.ShouldBe(ExitCode.NoPatch, run.Error);
        run.Error.ShouldContain("does not say which attribute of `Role` it reads");
    }
}
