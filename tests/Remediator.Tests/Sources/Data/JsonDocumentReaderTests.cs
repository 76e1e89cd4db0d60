using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

public sealed class JsonDocumentReaderTests
{
    [Fact]
    public void Scalars_have_their_types_and_values()
    {
        var root = Mapping("""{ "text": "a\n\u00e9\ud83d\ude00\/", "number": -1.5e+3, "yes": true, "nothing": null, "quoted": "12" }""");

        Scalar(root, "text").Value.ShouldBe("a\né😀/");
        Scalar(root, "number").Kind.ShouldBe(ScalarKind.Number);
        Scalar(root, "yes").Kind.ShouldBe(ScalarKind.Boolean);
        Scalar(root, "nothing").Kind.ShouldBe(ScalarKind.Null);
        Scalar(root, "quoted").Kind.ShouldBe(ScalarKind.Text);
    }

    [Fact]
    public void Spans_count_utf16_units()
    {
        const string Text = """{ "é😀": [1, "b"] }""";
        var member = Mapping(Text).Members[0];

        Text[member.Key.Span.Start..member.Key.Span.End].ShouldBe("\"é😀\"");
        Text[member.Value.Span.Start..member.Value.Span.End].ShouldBe("[1, \"b\"]");
        Text[member.Span.Start..member.Span.End].ShouldBe("\"é😀\": [1, \"b\"]");
    }

    [Theory]
    [InlineData("{\n  \"a\": 1,\n}", "template:2:9 trailing `,` before `}`")]
    [InlineData("[1, 2,]", "template:1:6 trailing `,` before `]`")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "template:2:9 missing `,` between two values")]
    [InlineData("{ 'a': 1 }", "template:1:3 JSON has no strings in single quotes")]
    [InlineData("{ a: 1 }", "template:1:3 key `a` is not in double quotes")]
    [InlineData("{ // note\n \"a\": 1 }", "template:1:3 JSON has no comments")]
    [InlineData("{ /* note */ \"a\": 1 }", "template:1:3 JSON has no comments")]
    [InlineData("{ \"a\": 1,\n \"b\": 2,\n \"a\": 3 }", "template:3:2 key `a` stands twice in one mapping, on lines 1 and 3")]
    [InlineData("{ \"a\": \"x\ty\" }", "template:1:10 a string cannot hold the control character U+0009")]
    [InlineData("{ \"a\": \"x\n }", "template:1:8 the string is not closed on its line")]
    [InlineData("{ \"a\": \"\\d\" }", "template:1:9 JSON has no such escape")]
    [InlineData("{ \"a\": \"\\u12g4\" }", "template:1:9 `\\u` wants four hexadecimal digits")]
    [InlineData("{ \"a\": 1 } x", "template:1:12 there is text after the end of the document")]
    [InlineData("{ \"a\": 1 }}", "template:1:11 `}` closes nothing: the document has ended")]
    [InlineData("{ \"a\": True }", "template:1:8 `True` is not a JSON value")]
    [InlineData("{ \"a\": 01 }", "template:1:8 `01` is not a JSON value")]
    [InlineData("{ \"a\": }", "template:1:3 the key `a` has no value")]
    [InlineData("{ \"a\" 1 }", "template:1:3 the key `a` has no value")]
    [InlineData("{ \"a\" \"b\" }", "template:1:6 missing `:` after the key `a`")]
    [InlineData("{ \"a\": [1, 2 }", "template:1:14 `}` stands where the `[` of line 1 must be closed")]
    [InlineData("{\n\"a\": [1,\n", "template:2:9 the document ends before the `[` of line 2 is closed")]
    [InlineData("", "template:1:1 the document is empty")]
    [InlineData("}", "template:1:1 `}` cannot begin a JSON document")]
    [InlineData("{ , \"a\": 1 }", "template:1:3 there is nothing before this `,`")]
    public void A_mistake_is_reported_at_its_place(string text, string expected)
    {
        var problem = JsonDocumentReader.Parse(SourceText.FromString(text)).Problems[0];

        $"{problem.Location} {problem.Message}".ShouldBe(expected);
        problem.Help.ShouldNotBeNull();
    }

    [Fact]
    public void A_missing_comma_does_not_hide_what_follows()
    {
        var document = JsonDocumentReader.Parse(SourceText.FromString("{ \"a\": { \"x\": 1 \"y\": 2 }, \"b\": 3 }"));

        document.Problems.Count.ShouldBe(1);
        ModelNode.Of(document.Root!).Print().ShouldBe(ModelNode.Of(Mapping("{ \"a\": { \"x\": 1, \"y\": 2 }, \"b\": 3 }")).Print());
    }

    [Fact]
    public void A_truncated_document_has_one_problem_and_says_what_would_close_it()
    {
        var document = JsonDocumentReader.Parse(SourceText.FromString("{ \"a\": [ { \"b\": 1"));

        document.Problems.Count.ShouldBe(1);
        document.Problems[0].Help.ShouldNotBeNull().ShouldContain("`}]}`");
        document.Root.ShouldBeOfType<DataMapping>().Find("a").ShouldNotBeNull();
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        var text = new string('[', 5000);

        JsonDocumentReader.Parse(SourceText.FromString(text)).Problems.ShouldHaveSingleItem().Message.ShouldBe("collections nest deeper than 200 levels");
    }

    [Fact]
    public void Two_hundred_levels_are_taken()
    {
        var text = new string('[', 200) + new string(']', 200);

        JsonDocumentReader.Parse(SourceText.FromString(text)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_refused()
    {
        var document = JsonDocumentReader.Parse(SourceText.FromString("{ \"a\": 1 }"), new DataLimits(MaxLength: 5));

        document.Root.ShouldBeNull();
        document.Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void Reading_stops_at_too_many_problems() =>
        JsonDocumentReader.Parse(SourceText.FromString("[" + string.Concat(Enumerable.Repeat("'a', ", 10_000)) + "]")).Problems.Count.ShouldBe(50);

    private static DataMapping Mapping(string text)
    {
        var document = JsonDocumentReader.Parse(SourceText.FromString(text));
        document.Problems.ShouldBeEmpty();
        return document.Root.ShouldBeOfType<DataMapping>();
    }

    private static DataScalar Scalar(DataMapping mapping, string name) => mapping.Find(name)!.Value.ShouldBeOfType<DataScalar>();
}
