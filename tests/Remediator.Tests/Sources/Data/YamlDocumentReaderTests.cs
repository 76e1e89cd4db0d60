using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

public sealed class YamlDocumentReaderTests
{
    [Fact]
    public void Block_collections_end_with_their_last_value()
    {
        const string Text = "A:\n  B: one   # note\n  # more\n\n\nC:\n- x  \n\n# end\n";
        var root = Mapping(Text);

        Slice(Text, root.Members[0].Value).ShouldBe("B: one");
        Slice(Text, root.Members[1].Value).ShouldBe("- x");
        Slice(Text, root).ShouldEndWith("- x");
    }

    [Fact]
    public void Block_scalars_end_with_their_last_line()
    {
        const string Text = "A: |  # how\n  one\n    two  \n\n\nB: >-\n  three\nC: |\nD: x";
        var root = Mapping(Text);

        Slice(Text, root.Members[0].Value).ShouldBe("|  # how\n  one\n    two  ");
        Slice(Text, root.Members[1].Value).ShouldBe(">-\n  three");
        Slice(Text, root.Members[2].Value).ShouldBe("|");
    }

    [Fact]
    public void Tag_and_anchor_belong_to_the_span_but_not_to_the_content()
    {
        const string Text = "A: !Sub &x '${B}'\nC: &y !GetAtt D.Arn # note\nE: !Join\n  - a\nF: !Ref\nG: *x\n";
        var root = Mapping(Text);

        var sub = root.Members[0].Value.ShouldBeOfType<DataScalar>();
        (sub.Tag, sub.Anchor, sub.Value).ShouldBe(("!Sub", "x", "${B}"));
        Slice(Text, sub).ShouldBe("!Sub &x '${B}'");
        Text[sub.ContentSpan.Start..sub.ContentSpan.End].ShouldBe("'${B}'");
        var getAtt = root.Members[1].Value.ShouldBeOfType<DataScalar>();
        Text[getAtt.ContentSpan.Start..getAtt.ContentSpan.End].ShouldBe("D.Arn");
        Slice(Text, root.Members[2].Value).ShouldBe("!Join\n  - a");
        Slice(Text, root.Members[3].Value).ShouldBe("!Ref");
        root.Members[4].Value.ShouldBeOfType<DataAlias>().Target.ShouldBeSameAs(sub);
    }

    [Fact]
    public void What_is_not_written_stands_after_its_colon_or_dash()
    {
        const string Text = "A: # note\nB:\n- \n- x\nC: { d: , e }\n";
        var root = Mapping(Text);

        root.Members[0].Value.Span.ShouldBe(TextSpan.At(2));
        ((DataSequence)root.Members[1].Value).Items[0].Span.ShouldBe(TextSpan.At(Text.IndexOf('-', StringComparison.Ordinal) + 1));
        var flow = (DataMapping)root.Members[2].Value;
        flow.Members[0].Value.Span.ShouldBe(TextSpan.At(Text.IndexOf("d:", StringComparison.Ordinal) + 2));
        flow.Members[1].Value.Span.ShouldBe(TextSpan.At(Text.IndexOf(" }", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A: 1\nB: 2\nA: 1\n", true)]
    [InlineData("A: { x: 1, y: [a, b] }\nA:\n  y:\n    - 'a'\n    - b\n  x: 1\n", true)]
    [InlineData("A: 1\nA: '1'\n", false)]
    [InlineData("A: !Ref B\nA: B\n", false)]
    [InlineData("A: { x: 1 }\nA: { x: 1, y: 2 }\n", false)]
    public void A_key_that_says_the_same_twice_leaves_no_doubt(string text, bool isClear)
    {
        var document = YamlDocumentReader.Parse(SourceText.FromString(text));
        document.Problems.Count.ShouldBe(1);
        document.IsClear.ShouldBe(isClear);
        document.Repeats.Count.ShouldBe(isClear ? 1 : 0);
    }

    [Theory]
    [InlineData("text", ScalarKind.Text)]
    [InlineData("'12'", ScalarKind.Text)]
    [InlineData("!Ref 12", ScalarKind.Text)]
    [InlineData("2012-10-17", ScalarKind.Text)]
    [InlineData("y", ScalarKind.Text)]
    [InlineData("1.2.3", ScalarKind.Text)]
    [InlineData("10.0.0.0/16", ScalarKind.Text)]
    [InlineData("-", ScalarKind.Text)]
    [InlineData("yes", ScalarKind.Boolean)]
    [InlineData("Off", ScalarKind.Boolean)]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("null", ScalarKind.Null)]
    [InlineData("", ScalarKind.Null)]
    [InlineData("12", ScalarKind.Number)]
    [InlineData("0777", ScalarKind.Number)]
    [InlineData("0x1F", ScalarKind.Number)]
    [InlineData("1_000", ScalarKind.Number)]
    [InlineData("-1.5e+3", ScalarKind.Number)]
    [InlineData(".5", ScalarKind.Number)]
    [InlineData(".inf", ScalarKind.Number)]
    [InlineData("1:30", ScalarKind.Number)]
    [InlineData("1:75", ScalarKind.Text)]
    public void Scalars_have_the_type_that_cloudformation_gives_them(string written, ScalarKind kind)
    {
        var text = written == "-" ? "A: '-'" : $"A: {written}";

        Mapping(text).Members[0].Value.ShouldBeOfType<DataScalar>().Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("A:\n\tB: 1\n", "template:2:1 a tab cannot indent YAML")]
    [InlineData("A:\n  B: 1\n  \tC: 2\n", "template:3:3 a tab cannot indent YAML")]
    [InlineData("A: 1\nB: 2\nA: 3\n", "template:3:1 key `A` stands twice in one mapping, on lines 1 and 3")]
    [InlineData("[a, b]: 1\n", "template:1:1 a key must be plain or quoted text, not a collection or an alias")]
    [InlineData("A: 1\n---\nB: 2\n", "template:2:1 the file holds a second document, which begins on line 2; only the first one is read")]
    [InlineData("A: *b\n", "template:1:4 no anchor `&b` stands before this alias")]
    [InlineData("A: &a [*a]\n", "template:1:8 alias `*a` stands inside the node that it names")]
    [InlineData("A: 'x\nB: 1\n", "template:1:4 the quote is never closed")]
    [InlineData("A: [1, 2\nB: 1\n", "template:2:1 expected `,` or `]` in the `[` of line 1")]
    [InlineData("A: [1, 2\n", "template:1:4 the `[` is never closed")]
    [InlineData("A: 1\n  B: 2\n", "template:2:4 a second `: ` in one value")]
    [InlineData("A: b: c\n", "template:1:5 a second `: ` in one value")]
    [InlineData("A:\n  B: 1\n C: 2\n", "template:3:2 the line does not fit what stands above: its indent is that of no mapping that is open")]
    [InlineData("A: 1\njust text\nB: 2\n", "template:2:1 the line is neither `key: value` nor part of the value above")]
    [InlineData("A: @x\n", "template:1:4 a value cannot begin with `@`")]
    [InlineData("A: \"\\d\"\n", "template:1:5 double quotes know no such escape")]
    [InlineData("# nothing\n", "template:2:1 the document is empty")]
    public void A_mistake_is_reported_at_its_place(string text, string expected)
    {
        var problem = YamlDocumentReader.Parse(SourceText.FromString(text)).Problems[0];

        $"{problem.Location} {problem.Message}".ShouldBe(expected);
        problem.Help.ShouldNotBeNull();
    }

    [Fact]
    public void What_stands_before_a_mistake_is_read()
    {
        var document = YamlDocumentReader.Parse(SourceText.FromString("A:\n  B: 1\n  C: [x\nD: 2\n"));

        document.Problems.ShouldNotBeEmpty();
        var inner = document.Root.ShouldBeOfType<DataMapping>().Find("A")!.Value.ShouldBeOfType<DataMapping>();
        inner.Find("B").ShouldNotBeNull();
        inner.Find("C").ShouldNotBeNull();
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        for (var level = 'b'; level <= 'i'; level++)
            text += $"{level}: &{level} [{string.Join(", ", Enumerable.Repeat($"*{(char)(level - 1)} ", 9))}]\n";

        YamlDocumentReader.Parse(SourceText.FromString(text)).Problems.ShouldContain(p => p.Message.StartsWith("the aliases stand for more than", StringComparison.Ordinal));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_at_once()
    {
        YamlDocumentReader.Parse(SourceText.FromString(new string('[', 500_000))).Problems.ShouldContain(p => p.Message == "collections nest deeper than 200 levels");
        YamlDocumentReader.Parse(SourceText.FromString(string.Concat(Enumerable.Repeat("- ", 100_000)))).Problems
            .ShouldContain(p => p.Message == "collections nest deeper than 200 levels");
    }

    [Theory]
    [InlineData("a.json", "A: 1", DataFormat.Json)]
    [InlineData("a.YML", "{}", DataFormat.Yaml)]
    [InlineData("a.yaml", "{}", DataFormat.Yaml)]
    [InlineData("a.template", "\n  {}", DataFormat.Json)]
    [InlineData("a.template", "A: 1", DataFormat.Yaml)]
    public void Format_follows_the_extension_then_the_content(string path, string text, DataFormat format) =>
        DataDocumentReader.Parse(SourceText.FromString(text, path)).Format.ShouldBe(format);

    private static DataMapping Mapping(string text)
    {
        var document = YamlDocumentReader.Parse(SourceText.FromString(text));
        document.Problems.Select(p => p.Message).ShouldBeEmpty();
        return document.Root.ShouldBeOfType<DataMapping>();
    }

    private static string Slice(string text, DataNode node) => text[node.Span.Start..node.Span.End];
}
