using Remediator.Sources.Hcl;

namespace Remediator.Tests.Sources.Hcl;

public class HclTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("${x} %{y} $z", "\"$${x} %%{y} $z\"")]
    [InlineData("line\nbreak\ttab", "\"line\\nbreak\\ttab\"")]
    public void Quoted_text_is_read_back_as_itself(string text, string quoted)
    {
        HclText.Quote(text).ShouldBe(quoted);
        var file = HclParser.Parse(Remediator.Text.SourceText.FromString("a = " + quoted));
        ((HclTemplate)file.Body.Find("a")!.Value).Literal.ShouldBe(text);
    }

    [Fact]
    public void Neighbouring_entries_are_aligned_and_blocks_end_a_run() =>
        HclText.Align("a = 1\nlong = 2\nmap = {\n  x = 1\n}\nb = 3\n\"k = y\" = 4")
            .ShouldBe("a    = 1\nlong = 2\nmap = {\n  x = 1\n}\nb       = 3\n\"k = y\" = 4");

    [Theory]
    [InlineData("""{"a": "b"}""", """{\"a\": \"b\"}""")]
    [InlineData("""{"a": "${var.x}"}""", """{\"a\": \"${var.x}\"}""")]
    [InlineData("""${f("}")}"x""", """${f("}")}\"x""")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("${open", "${open")]
    public void Escape_around_leaves_interpolations(string text, string expected) => HclText.EscapeAround(text).ShouldBe(expected);
}
