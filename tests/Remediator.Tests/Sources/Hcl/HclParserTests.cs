using System.Text;
using Remediator.Sources.Hcl;
using Remediator.Tests.Logs;
using Remediator.Text;

namespace Remediator.Tests.Sources.Hcl;

public class HclParserTests
{
    [Theory]
    [InlineData("a = 1")]
    [InlineData("a = -1.5e3")]
    [InlineData("a = \"x ${b.c[0].d} ${\"nested ${e}\"} $${literal} %%{literal}\"")]
    [InlineData("a = \"%{ if x }yes%{ else }${no}%{ endif }\"")]
    [InlineData("a = [for k, v in var.m : \"${k}=${v}\" if v != \"\"]")]
    [InlineData("a = { for s in toset(var.l) : s => upper(s)... }")]
    [InlineData("a = x ? y : z ? 1 : 2")]
    [InlineData("a = !b && (c || d) && e >= f % 2")]
    [InlineData("a = aws_x.y[*].id")]
    [InlineData("a = aws_x.y.*.id")]
    [InlineData("a = f(b, c...)")]
    [InlineData("a = provider::aws::arn_parse(x)")]
    [InlineData("a = {\n  b = 1 # c\n  \"d\" : 2, (e) = 3\n}")]
    [InlineData("a = <<EOT\n  text ${b} }{\n  EOT\n")]
    [InlineData("a = <<-EOT\n    x\n    EOT\nb = 2")]
    [InlineData("a = f(<<EOT\nx\nEOT\n)")]
    [InlineData("block \"l1\" l2 { a = 1 }")]
    [InlineData("block {}\n/* c */ // d\n# e")]
    [InlineData("a = [\n  1,\n  2, # last\n]")]
    [InlineData("a = b == c ? [\n 1\n] : []")]
    [InlineData("a = \"\\u00e9\\t\\\"\\\\\"")]
    [InlineData("a = (\n  b\n  + c\n)")]
    public void Syntax_is_read_without_problems(string text) => Problems(text).ShouldBeEmpty();

    [Theory]
    [InlineData("a = ", "1:5", "a value was expected")]
    [InlineData("a = \"x", "1:5", "not closed")]
    [InlineData("a = [1 2]", "1:8", "`,` or `]` was expected")]
    [InlineData("resource \"a\" \"b\" {\n  c = 1\n", "1:1", "is not closed")]
    [InlineData("a = 1 b = 2", "1:7", "a new line was expected")]
    [InlineData("a = <<EOT\nx\n", "1:5", "heredoc is not closed")]
    [InlineData("a = \"\\q\"", "1:6", "escape")]
    public void Error_says_what_and_where(string text, string place, string message)
    {
        var problem = Problems(text).ShouldHaveSingleItem();
        problem.Location.ShouldBe("main.tf:" + place);
        problem.Message.ShouldContain(message);
    }

    [Fact]
    public void Broken_block_does_not_hide_the_others()
    {
        var file = Parse("resource \"a\" \"one\" {\n  x = 1\n}\n\nresource \"a\" \"two\" {\n  x = = 1\n}\n\nresource \"a\" \"three\" {\n  y = 2\n}\n");

        file.Problems.ShouldHaveSingleItem();
        file.Body.Blocks.Select(block => block.Label(1)).ShouldBe(["one", "three"]);
    }

    [Fact]
    public void Escapes_and_interpolations_are_told_apart()
    {
        var template = (HclTemplate)Parse("a = \"\\\"q\\\" $${b} ${c}\"").Body.Find("a")!.Value;

        template.Parts.Select(part => part.Text).ShouldBe(["\"q\" ${b} ", null]);
        template.Parts[1].Expression.ShouldBeOfType<HclTraversal>().Root.ShouldBe("c");
    }

    [Fact]
    public void Nodes_lie_in_their_parents_and_in_order()
    {
        var file = Parse("resource \"a\" \"b\" {\n  x = f(c.d, [1, \"${e}\"])\n  y { z = g ? { k = h } : <<T\n${i}\nT\n  }\n}\n");

        file.Problems.ShouldBeEmpty();
        CheckSpans(file.Body);
    }

    [Fact]
    public void Deep_nesting_is_a_problem_and_no_overflow()
    {
        Problems("a = " + new string('[', 100_000)).ShouldHaveSingleItem().Message.ShouldContain("nest deeper");
        Problems("a = " + string.Concat(Enumerable.Repeat("\"${", 50_000))).ShouldNotBeEmpty();
        Problems(string.Concat(Enumerable.Repeat("b {\n", 50_000))).ShouldNotBeEmpty();
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws()
    {
        var random = new Random(20261124);
        const string Pieces = "ab1 =\"'${}%[]()<-\n\r\t\\#/*?:,.!&|~EOT\u00e9\U0001F600";
        for (var i = 0; i < 5_000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(60); n > 0; n--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            CheckSpans(Parse(text.ToString()).Body);
        }
    }

    [SharedFact]
    public void Every_module_of_the_cases_is_read_without_problems()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedLogs.Folder!, "cases"), "*.tf", SearchOption.AllDirectories).ToArray();
        files.Length.ShouldBeGreaterThan(50);
        foreach (var path in files)
        {
            var source = SourceText.FromBytes(File.ReadAllBytes(path), "main.tf", out _)!;
            var file = HclParser.Parse(source);
            file.Problems.ShouldBeEmpty(path);
            CheckSpans(file.Body);
            source.Encode(source.Text).ShouldBe(File.ReadAllBytes(path));
        }
    }

    private static void CheckSpans(HclNode node)
    {
        var end = node.Span.Start;
        foreach (var child in HclWalker.ChildrenOf(node))
        {
            node.Span.Contains(child.Span).ShouldBeTrue();
            child.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = child.Span.End;
            CheckSpans(child);
        }
    }

    private static HclFile Parse(string text) => HclParser.Parse(SourceText.FromString(text, "main.tf"));

    private static IReadOnlyList<Problem> Problems(string text) => Parse(text).Problems;
}
