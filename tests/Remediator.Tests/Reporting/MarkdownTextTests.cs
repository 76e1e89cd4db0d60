using Remediator.Reporting;

namespace Remediator.Tests.Reporting;

/// <summary>Text out of logs shows in Markdown and HTML as it is: it is no markup and mentions nobody.</summary>
public class MarkdownTextTests
{
    [Theory]
    [InlineData("plain words.", "plain words.")]
    [InlineData("`a_b*` and c_d*", "`a_b*` and c\\_d\\*")]
    [InlineData("<img src=x> & @team", "&lt;img src=x> &amp; @<!-- -->team")]
    [InlineData("[x](y) a|b ~~c~~", "\\[x\\](y) a\\|b \\~\\~c\\~\\~")]
    [InlineData("an odd ` backtick*", "an odd \\` backtick\\*")]
    [InlineData("two\nlines", "two lines")]
    public void Markdown(string text, string expected) => MarkdownText.Prose(text).ShouldBe(expected);

    [Theory]
    [InlineData("`a<b` & \"c\"", "<code>a&lt;b</code> &amp; &quot;c&quot;")]
    [InlineData("odd ` <script>", "odd ` &lt;script&gt;")]
    public void Html(string text, string expected) => HtmlText.Prose(text).ShouldBe(expected);
}
