using System.Text;
using Remediator.Text;

namespace Remediator.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\r\nb\n", false)]
    [InlineData("é😀", true)]
    [InlineData("", true)]
    public void The_same_text_gives_the_same_bytes(string text, bool hasBom)
    {
        byte[] bytes = [.. hasBom ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];

        var source = SourceText.FromBytes(bytes, "a", out var problem).ShouldNotBeNull();

        problem.ShouldBeNull();
        (source.Text, source.HasBom).ShouldBe((text, hasBom));
        source.Encode(source.Text).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0x41, 0, 0x42 }, "NUL")]
    [InlineData(new byte[] { 0x41, 0x0A, 0xC3, 0x28 }, "line 2")]
    public void Bytes_that_are_not_utf8_text_are_refused_with_a_reason(byte[] bytes, string reason)
    {
        SourceText.FromBytes(bytes, "a.json", out var problem).ShouldBeNull();

        problem.ShouldNotBeNull().Message.ShouldContain(reason);
        problem.Location.ShouldBe("a.json");
    }

    [Theory]
    [InlineData("a\nb\r\nc\r\n", "\r\n")]
    [InlineData("a\nb\r\n", "\n")]
    [InlineData("a", "\n")]
    public void New_lines_follow_the_most_used_line_end(string text, string expected) => SourceText.FromString(text).NewLine.ShouldBe(expected);

    [Fact]
    public void The_indent_is_what_begins_the_line() => SourceText.FromString("a\n \t b").IndentAt(5).ShouldBe(" \t ");
}
