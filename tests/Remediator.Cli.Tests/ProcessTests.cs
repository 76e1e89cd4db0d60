using System.Diagnostics;
using System.Text;

namespace Remediator.Cli.Tests;

/// <summary>What only a process of its own meets: a full disk, streams that take nothing, an interrupt in the middle.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Log = "The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:eu-west-1:111122223333:log-group:/x'\n";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "remediate.dll");

    private readonly TemporaryFolder _folder = new();

    public ProcessTests()
    {
        _folder.Write("stack.yaml", Stack(buckets: 20));
        _folder.Write("error.log", Log);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-q -t stack.yaml -e error.log > /dev/full", ExitCode.Trouble)]
    [InlineData("--help > /dev/full", ExitCode.Trouble)]
    [InlineData("rules > /dev/full", ExitCode.Trouble)]
    [InlineData("check -t stack.yaml 2> /dev/full", ExitCode.Findings)]
    [InlineData("-t stack.yaml -e error.log 2> /dev/full > /dev/null", ExitCode.Success)]
    [InlineData("-t stack.yaml -e error.log 2>&- > /dev/null", ExitCode.Success)]
    public void A_stream_that_takes_nothing_ends_no_run_in_a_crash(string arguments, int code)
    {
        if (!File.Exists("/dev/full"))
            return;
        var (exit, error) = Shell($"dotnet '{Program}' {arguments}");
        exit.ShouldBe(code, error);
        error.ShouldNotContain("internal error");
    }

    [Fact]
    public void Where_no_file_can_grow_nothing_is_half_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        // A limit on the size of files stands in for a full disk; the runtime's own memory files must not fall under it.
        var prefix = $"export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; trap '' XFSZ; ulimit -f 1; dotnet '{Program}' -q -t stack.yaml -e error.log";
        _folder.Write("kept.json", "{}\n");
        foreach (var arguments in new[] { "--apply", "-o out.patch --format json", "-o kept.json --format json" })
        {
            var (exit, error) = Shell($"{prefix} {arguments}");
            exit.ShouldBe(ExitCode.Trouble, error);
            error.ShouldContain("cannot be written");
            error.ShouldNotContain("internal error");
        }
        File.ReadAllText(Path.Combine(_folder.Path, "stack.yaml")).ShouldBe(Stack(buckets: 20));
        Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order().ShouldBe(["error.log", "kept.json", "stack.yaml"]);
        File.ReadAllText(Path.Combine(_folder.Path, "kept.json")).ShouldBe("{}\n");
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        var (exit, error) = Shell($"mkfifo pipe.yaml; timeout 60 dotnet '{Program}' -q -t . -e error.log > out.patch");
        exit.ShouldBe(ExitCode.Success, error);
    }

    [Theory]
    [InlineData("-o /dev/stdout | head -c 10")]
    [InlineData("-o pipe & cat pipe | head -c 10; wait $!")]
    [InlineData("-o link; test -L link; head -c 10 target")]
    public void A_pipe_is_written_to_and_a_link_stays_one(string rest)
    {
        if (OperatingSystem.IsWindows())
            return;
        var (exit, error) = Shell($"set -e; mkfifo pipe; echo old > target; ln -s target link; test \"$(dotnet '{Program}' -q -t stack.yaml -e error.log {rest})\" = 'diff --git'");
        exit.ShouldBe(0, error);
    }

    [Fact]
    public void An_interrupt_leaves_the_old_file_or_the_new_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        var old = Stack(buckets: 2000);
        foreach (var delay in new[] { 0.15, 0.3, 0.45, 0.6, 0.75 })
        {
            _folder.Write("stack.yaml", old);
            Shell(FormattableString.Invariant($"dotnet '{Program}' -q -t stack.yaml -e error.log --apply & sleep {delay}; kill -INT $! 2> /dev/null; wait $!"));
            var now = File.ReadAllText(Path.Combine(_folder.Path, "stack.yaml"));
            (now == old || (now.Contains("AllowCloudWatchLogs", StringComparison.Ordinal) && now.EndsWith("Bucket1999: { Type: AWS::S3::Bucket }\n", StringComparison.Ordinal))).ShouldBeTrue();
            Directory.EnumerateFileSystemEntries(_folder.Path).Count().ShouldBe(2);
        }
    }

    private static string Stack(int buckets)
    {
        var text = new StringBuilder("""
            Resources:
              Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Version: '2012-10-17', Statement: [ { Sid: Root, Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' } ] } } }
              Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /x, KmsKeyId: !GetAtt Key.Arn } }

            """);
        for (var i = 0; i < buckets; i++)
            text.Append("  Bucket").Append(i).Append(": { Type: AWS::S3::Bucket }\n");
        return text.ToString();
    }

    private (int ExitCode, string Error) Shell(string command)
    {
        // Job control, or a shell without a terminal starts what runs beside it deaf to interrupts.
        var start = new ProcessStartInfo("bash", ["-mc", command]) { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
