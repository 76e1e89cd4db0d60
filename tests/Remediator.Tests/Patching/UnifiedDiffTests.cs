using System.Text;
using Remediator.Patching;

namespace Remediator.Tests.Patching;

public class UnifiedDiffTests
{
    [Fact]
    public void Nothing_changed_is_no_diff() => UnifiedDiff.Write("a.json", "x\n", "x\n").ShouldBeEmpty();

    [Fact]
    public void A_missing_final_newline_is_marked_on_both_sides() =>
        UnifiedDiff.Write("a", "x", "y").ShouldBe(
            "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n");

    [Fact]
    public void Carriage_returns_belong_to_their_lines() =>
        UnifiedDiff.Write("a", "x\r\ny\r\n", "x\r\nz\r\n").ShouldEndWith("@@ -1,2 +1,2 @@\n x\r\n-y\r\n+z\r\n");

    [Theory]
    [InlineData("a b.json", "--- a/a b.json\t\n")]
    [InlineData("sl\"ash.json", "--- \"a/sl\\\"ash.json\"\n")]
    [InlineData("größe.json", "--- \"a/gr\\303\\266\\303\\237e.json\"\n")]
    public void Unusual_paths_are_written_as_git_does(string path, string line) => UnifiedDiff.Write(path, "x\n", "y\n").ShouldContain(line);

    [Fact]
    public void Hunks_rebuild_the_new_text_from_the_old_for_any_edits()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 400; round++)
        {
            var before = Lines(random, random.Next(0, 60));
            var after = Edit(random, before);
            var (old, changed) = (string.Concat(before), string.Concat(after));
            Rebuild(old, UnifiedDiff.Write("f", old, changed)).ShouldBe(changed, $"round {round}");
        }
    }

    private static List<string> Lines(Random random, int count)
    {
        var lines = Enumerable.Range(0, count).Select(_ => $"{(char)('a' + random.Next(4))}{(random.Next(5) == 0 ? "\r" : "")}\n").ToList();
        if (count > 0 && random.Next(3) == 0)
            lines[^1] = "last";
        return lines;
    }

    private static List<string> Edit(Random random, List<string> before)
    {
        var after = new List<string>(before);
        for (var edits = random.Next(0, 6); edits > 0; edits--)
        {
            var at = random.Next(after.Count + 1);
            if (random.Next(2) == 0 && at < after.Count)
                after.RemoveAt(at);
            else if (at < after.Count || after.Count == 0 || after[^1].EndsWith('\n'))
                after.Insert(at, "new\n");
        }
        return after;
    }

    // An independent reader of unified diffs: applies hunks strictly, without any fuzz.
    private static string Rebuild(string before, string diff)
    {
        if (diff.Length == 0)
            return before;
        var old = Split(before);
        var result = new StringBuilder();
        var at = 0;
        var lines = Split(diff);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.StartsWith("@@ ", StringComparison.Ordinal))
            {
                var range = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture);
                var target = range.Length == 2 && range[1] == "0" ? start : start - 1;
                for (; at < target; at++)
                    result.Append(old[at]);
            }
            else if (at <= old.Count && line.Length > 0 && line[0] is ' ' or '-' or '+' && i > 2)
            {
                var text = i + 1 < lines.Count && lines[i + 1].StartsWith('\\') ? line[1..^1] : line[1..];
                if (line[0] != '+')
                    old[at++].ShouldBe(text);
                if (line[0] != '-')
                    result.Append(text);
            }
        }
        for (; at < old.Count; at++)
            result.Append(old[at]);
        return result.ToString();
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
