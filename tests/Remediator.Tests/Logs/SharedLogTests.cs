using System.Text;
using System.Text.Json;
using Remediator.Logs;

namespace Remediator.Tests.Logs;

public class SharedLogTests
{
    [SharedFact]
    public void Every_log_gives_a_failure_and_every_event_only_one()
    {
        foreach (var file in SharedLogs.Files())
        {
            var text = File.ReadAllText(file);
            var failures = LogText.Read(text);
            // A misspelt argument that is required is reported twice, and is one failure.
            var isReportedTwice = text.Contains("Did you mean", StringComparison.Ordinal) && text.Contains("no definition was found", StringComparison.Ordinal);
            failures.Count.ShouldBe(Expected(file).Count - (isReportedTwice ? 1 : 0), file);
            foreach (var failure in failures)
            {
                failure.Line.ShouldBeGreaterThan(0, file);
                failure.Text.ShouldContain(failure.Message[..20], Case.Sensitive, file);
            }
        }
    }

    [SharedFact]
    public void Stack_events_keep_logical_id_and_type()
    {
        var seen = 0;
        foreach (var file in SharedLogs.Files("c").Where(f => !SharedLogs.Flavour(f).StartsWith("cdktf", StringComparison.Ordinal)))
        {
            var expected = Expected(file).Where(id => id.Contains("::", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
            if (expected.Length == 0)
                continue;
            seen++;
            var actual = LogText.Read(File.ReadAllText(file)).Select(f => $"{f.ResourceType} {f.Resource}").Order(StringComparer.Ordinal);
            actual.ToArray().ShouldBe(expected, file);
        }
        seen.ShouldBeGreaterThan(100);
    }

    [SharedFact]
    public void Log_group_failures_have_region_and_name_of_their_arn()
    {
        var seen = 0;
        foreach (var file in SharedLogs.Files())
        {
            foreach (var failure in LogText.Read(File.ReadAllText(file)).Where(f => f.Message.Contains("used with Arn 'arn:aws:logs:", StringComparison.Ordinal)))
            {
                seen++;
                var parts = failure.Message.Split("'")[1].Split(':', 7);
                failure.Region.ShouldBe(parts[3], file);
                failure.Arn!.ResourceName.ShouldBe(parts[6], file);
                failure.Account.ShouldBe(parts[4] == "***" ? null : parts[4], file);
            }
        }
        seen.ShouldBeGreaterThan(50);
    }

    [SharedFact]
    public void Logs_in_megabytes_of_noise_give_the_same_failures()
    {
        var noise = Noise();
        foreach (var flavour in (string[])["cfn-json", "cfn-yaml", "cdk-ts", "tf-hcl", "pulumi-ts", "cdktf-py"])
        {
            var log = new StringBuilder();
            foreach (var file in SharedLogs.Files(flavour))
                log.Append(noise).Append(File.ReadAllText(file)).Append("\n\n");
            while (log.Length < 6_000_000)
                log.Append(noise);
            var bytes = Encoding.UTF8.GetBytes(log.ToString());
            var fast = LogText.Result(bytes);
            var plain = ReadPlainly(bytes);
            fast.Lines.ShouldBe(plain.Lines, flavour);
            foreach (var (one, other) in fast.Failures.Zip(plain.Failures))
                Show(one).ShouldBe(Show(other), flavour);
            fast.Failures.Count.ShouldBe(plain.Failures.Count, flavour);
            fast.Failures.Count.ShouldBeGreaterThan(5, flavour);
        }
    }

    private static string Show(Failure f) => $"{f.Line} {f.Resource} {f.ResourceType} {f.Stack} {f.Region} {f.Message}";

    private static LogReadResult ReadPlainly(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return new LogReader(new LogOptions()).Read(stream, smallLog: int.MaxValue / 2);
    }

    private static string Noise()
    {
        var noise = new StringBuilder();
        for (var i = 0; i < 400; i++)
            noise.Append("module.net.aws_subnet.private[").Append(i).Append("]: Refreshing state... [id=subnet-0").Append(i * 7919).Append("]\n");
        return noise.Append('\n').ToString();
    }

    // The failures that a log tells of, by its own format: the type and id of stack events, else a mark each.
    private static List<string> Expected(string file)
    {
        var text = File.ReadAllText(file);
        if (text.StartsWith("{\n    \"StackEvents\"", StringComparison.Ordinal))
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.GetProperty("StackEvents").EnumerateArray()
                .Where(e => e.GetProperty("ResourceStatus").GetString() == "CREATE_FAILED" && !e.GetProperty("ResourceStatusReason").GetString()!.EndsWith("cancelled", StringComparison.Ordinal))
                .Select(e => $"{e.GetProperty("ResourceType").GetString()} {e.GetProperty("LogicalResourceId").GetString()}")];
        }
        var lines = text.Split('\n').Where(l => !l.Contains("Resource creation cancelled", StringComparison.Ordinal) && !l.StartsWith('$')).ToArray();
        var rows = lines.Where(l => l.Contains("CREATE_FAILED ", StringComparison.Ordinal)).Select(IdOfRow).ToList();
        if (rows.Count == 0)
            rows = [.. lines.Where(l => l.Contains("\tAWS::", StringComparison.Ordinal)).Select(l => $"{l.Split('\t')[1]} {l.Split('\t')[0]}")];
        if (rows.Count == 0)
            rows = [.. lines.Where(l => l.Contains("error: 1 error occurred", StringComparison.Ordinal) || l.Contains("Error: ", StringComparison.Ordinal) && !l.Contains("problems during initialisation", StringComparison.Ordinal))];
        return rows.Count == 0 ? ["one"] : SharedLogs.Flavour(file).StartsWith("cdk-", StringComparison.Ordinal) && !rows[0].Contains("::", StringComparison.Ordinal) ? ["one"] : rows;
    }

    private static string IdOfRow(string line)
    {
        var words = line.Replace("|", " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var type = Array.FindIndex(words, w => w.StartsWith("AWS::", StringComparison.Ordinal));
        var id = line.Contains('|') ? words[type + 2].Trim('(', ')') : words[type + 1];
        return $"{words[type]} {id}";
    }
}
