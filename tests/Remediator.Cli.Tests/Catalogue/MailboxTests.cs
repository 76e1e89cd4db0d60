namespace Remediator.Cli.Tests.Catalogue;

/// <summary>The mail that <c>--format mbox</c> writes is one that git makes a commit of.</summary>
public class MailboxTests
{
    private const string Diff = "diff --git ";

    /// <summary>What git does with the patch of an example it does with the mail, whose text around it is all that can differ.</summary>
    [Theory]
    [MemberData(nameof(ExampleTests.Examples), MemberType = typeof(ExampleTests))]
    public void Mail_carries_the_patch_of_every_example(string example)
    {
        var folder = Path.Combine(Repository.Templates, example);
        var patch = Run.In(folder, "--template", ".", "--error", "error.log").Output;
        var mail = Run.In(folder, "--template", ".", "--error", "error.log", "--format", "mbox").Output;
        if (patch.Length == 0)
            mail.ShouldBeEmpty();
        else
            Decoded(mail).ShouldContain(patch[patch.IndexOf(Diff, StringComparison.Ordinal)..]);
    }

    /// <summary>Every eighth example.</summary>
    public static TheoryData<string> Sample() => [.. ExampleTests.Names().Where((_, at) => at % 8 == 0)];

    [Theory]
    [MemberData(nameof(Sample))]
    public void Git_am_takes_the_mail(string example)
    {
        var folder = Path.Combine(Repository.Templates, example);
        using var work = TemporaryFolder.WorkTreeOf(folder, file => Path.GetFileName(file) != "error.log");
        var mail = Run.In(work.Path, "--template", ".", "--error", Path.Combine(folder, "error.log"), "--format", "mbox");
        if (mail.ExitCode == ExitCode.NoPatch)
            return;
        Git.Run(work.Path, "add", "-A").ExitCode.ShouldBe(0);
        Git.Run(work.Path, "commit", "-qm", "before").ExitCode.ShouldBe(0);
        File.WriteAllText(Path.Combine(work.Path, ".git", "mail"), mail.Output);

        var (code, text) = Git.Run(work.Path, "am", Path.Combine(".git", "mail"));

        code.ShouldBe(0, text);
        Git.Run(work.Path, "status", "--porcelain").Text.ShouldBeEmpty();
        var subject = Git.Run(work.Path, "log", "-1", "--format=%s").Text.Trim();
        subject.Length.ShouldBeInRange(10, 100);
        Git.Run(work.Path, "log", "-1", "--format=%b").Text.ShouldContain("Rule: ");
    }

    /// <summary>git names lines with their carriage return and the first one with its byte order mark, and quotes unusual paths.</summary>
    [Theory]
    [InlineData("журнал a.tf", "\n", "")]
    [InlineData("a \"quoted\" name.tf", "\r\n", "")]
    [InlineData("key.tf", "\n", "\uFEFF")]
    [InlineData("key.tf", "\r\n", "\uFEFF")]
    public void Git_takes_patch_and_mail_of_unusual_files(string name, string newLine, string mark)
    {
        const string Text = """
            resource "aws_cloudwatch_log_group" "a" {
              name       = "/app/a"
              kms_key_id = aws_kms_key.a.arn
            }

            """;
        // A description of much that mails encode.
        const string Key = """
            resource "aws_kms_key" "a" {
              description = "a=b, 鍵, =3D, and far more than the seventy-six characters that a line of an encoded mail may have"
              policy = jsonencode({
                Version   = "2012-10-17" 
                Statement = [{ Sid = "Root", Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }]
              })
            }
            """;
        using var work = new TemporaryFolder();
        Git.Run(work.Path, "init", "-q", ".").ExitCode.ShouldBe(0);
        work.Write("infra/log group.tf", Text);
        work.Write($"infra/{name}", mark + Key.Replace("\r", "", StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal));
        work.Write(".git/error.log", """
            Error: creating CloudWatch Logs Log Group (/app/a): InvalidParameterException: The specified KMS key does not exist or is not allowed to be used with Arn 'arn:aws:logs:eu-west-1:123456789012:log-group:/app/a'

              with aws_cloudwatch_log_group.a,
              on log group.tf line 1, in resource "aws_cloudwatch_log_group" "a":
            """);
        Git.Run(work.Path, "add", "-A").ExitCode.ShouldBe(0);
        Git.Run(work.Path, "commit", "-qm", "before").ExitCode.ShouldBe(0);
        string[] job = ["-t", "infra", "-e", ".git/error.log"];
        var patch = Run.In(work.Path, job);
        patch.ExitCode.ShouldBe(ExitCode.Success, patch.Error);
        Git.Apply(work.Path, patch.Output);
        Git.Run(work.Path, "stash", "-q").ExitCode.ShouldBe(0);
        work.Write(".git/mail", Run.In(work.Path, [.. job, "--format", "mbox"]).Output);

        var (code, text) = Git.Run(work.Path, "am", ".git/mail");

        code.ShouldBe(0, text);
        Git.Run(work.Path, "diff", "stash@{0}").Text.ShouldBeEmpty();
        var bytes = File.ReadAllText(Path.Combine(work.Path, "infra", name), new System.Text.UTF8Encoding(false));
        File.ReadAllBytes(Path.Combine(work.Path, "infra", name)).AsSpan().StartsWith("\uFEFF"u8).ShouldBe(mark.Length > 0);
        bytes.Count(c => c == '\r').ShouldBe(newLine.Length == 2 ? bytes.Count(c => c == '\n') : 0);
    }

    private static string Decoded(string mail)
    {
        if (!mail.Contains("\nContent-Transfer-Encoding: quoted-printable\n", StringComparison.Ordinal))
            return mail;
        var bytes = new List<byte>();
        var text = mail.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var coded))
            {
                bytes.Add(coded);
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }
        return System.Text.Encoding.UTF8.GetString([.. bytes]);
    }
}
