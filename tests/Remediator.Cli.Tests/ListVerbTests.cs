namespace Remediator.Cli.Tests;

/// <summary>Verbs that change lists and numbers, each by a rule that has nothing else.</summary>
public class ListVerbTests
{
    [Theory]
    [InlineData("\"a\", \"b\", \"c\"", "[\"a\"]")]
    [InlineData("\"b\", \"c\", \"a\"", "[\"a\"]")]
    [InlineData("\"b\", \"a\", \"c\"", "[\"a\"]")]
    [InlineData("\"a\", \"b\", \"d\", \"c\"", "[\"a\", \"d\"]")]
    public void Remove_items_takes_out_neighbours_of_one_line(string items, string expected) =>
        Cured("remove-items: { of: subject, path: Widgets, in: [b, c] }", $"widgets = [{items}]").ShouldContain($"widgets = {expected}");

    [Fact]
    public void Remove_items_that_leaves_nothing_is_refused() =>
        Told("remove-items: { of: subject, path: Widgets, in: [b, c] }", "widgets = [\"b\", \"c\"]").ShouldContain("nothing would be left in the list");

    [Fact]
    public void Remove_items_knows_maps_by_their_key() =>
        Cured("remove-items: { of: subject, path: Widgets, in: [bad], key: name }", "widgets = [{ name = \"good\" }, { name = \"bad\" }]")
            .ShouldContain("widgets = [{ name = \"good\" }]");

    [Fact]
    public void Remove_items_that_may_leave_nothing_takes_the_list_out() =>
        Cured("remove-items: { of: subject, path: Widgets, in: [b], empty: true }", "size = 1\n  widgets = [\"b\"]").ShouldNotContain("widgets =");

    [Fact]
    public void Remove_items_knows_a_block_that_occurs_once_as_an_item() =>
        Cured("remove-items: { of: subject, path: Widget, in: [bad], key: Name, empty: true }", "size = 1\n  widget {\n    name = \"bad\"\n  }").ShouldNotContain("widget {");

    [Fact]
    public void Remove_items_of_a_list_that_only_the_deployment_knows_is_refused() =>
        Told("remove-items: { of: subject, path: Widgets, in: [b] }", "widgets = [var.widgets]").ShouldContain("only the deployment knows");

    [Fact]
    public void Add_items_adds_what_is_missing_and_no_more() =>
        Cured("add-items: { of: subject, path: Widgets, items: [a, b] }", "widgets = [\"a\"]").ShouldContain("widgets = [\"a\", \"b\"]");

    [Fact]
    public void Add_items_makes_the_list() =>
        Cured("add-items: { of: subject, path: Widgets, items: [a] }", "size = 1").ShouldContain("widgets = [\"a\"]");

    [Fact]
    public void Add_items_to_a_computed_list_is_refused() =>
        Told("add-items: { of: subject, path: Widgets, items: [a] }", "widgets = var.widgets").ShouldContain("not written as a list");

    [Theory]
    [InlineData("timeout = 30\n  interval = 30", "interval = 31")]
    [InlineData("timeout = 40", "interval = 41")]
    public void Keep_apart_moves_one_number_as_little_as_will_do(string body, string expected) =>
        Cured("keep-apart: { of: subject, low: Timeout, high: Interval, by: 1, most: 300, highDefault: 30 }", body).ShouldContain(expected);

    [Theory]
    [InlineData("timeout = 300\n  interval = 10", "would have to be 301")]
    [InlineData("timeout = var.timeout\n  interval = 10", "not known from the template")]
    public void Keep_apart_is_refused_beyond_its_limits(string body, string reason) =>
        Told("keep-apart: { of: subject, low: Timeout, high: Interval, by: 1, most: 300 }", body).ShouldContain(reason);

    [Fact]
    public void Reference_to_one_of_several_instances_is_refused() =>
        Told("set-property: { of: subject, path: Widget, value: \"{subject.arn}\" }", "for_each = toset([\"a\", \"b\"])").ShouldContain("one of several instances of `aws_widget.one`");

    [Fact]
    public void Value_that_follows_what_is_not_written_is_refused() =>
        Told("set-property: { of: subject, path: Widget, value: \"{subject.Size}\" }", "interval = 10").ShouldContain("follows `Size` of `aws_widget.one`, which is not written");

    private static string Cured(string step, string body)
    {
        var (run, text) = Apply(step, body);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return text;
    }

    private static string Told(string step, string body)
    {
        var (run, _) = Apply(step, body);
        run.ExitCode.ShouldBe(ExitCode.NoPatch, run.Error);
        return run.Error;
    }

    private static (Run Run, string Text) Apply(string step, string body)
    {
        using var folder = new TemporaryFolder();
        folder.Write("rules/widgets/rule.yaml", $$"""
            id: widgets
            title: Widgets
            fixability: template
            signatures:
              - literal: widgets are wrong
                confidence: exact
            rootCause: Widgets are wrong.
            references: [https://docs.aws.amazon.com/]
            cure: Put the widgets right
            explanation: They are put right.
            advice: Put them right.
            applicability: safe
            impact: in-place
            locate:
              subject: { types: ["Terraform::aws_widget"] }
            recipe:
              - {{step}}
            """);
        var template = folder.Write("main.tf", $"variable \"widgets\" {{}}\n\nvariable \"timeout\" {{}}\n\nresource \"aws_widget\" \"one\" {{\n  {body}\n}}\n");
        var log = folder.Write("error.log", "Error: widgets are wrong\n");
        var run = Run.In(folder.Path, "--rules", "rules", "--apply", "-t", template, "-e", log);
        return (run, File.ReadAllText(template));
    }
}
