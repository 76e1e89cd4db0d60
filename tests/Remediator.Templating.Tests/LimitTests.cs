using Remediator.Templating.BuiltIn;

namespace Remediator.Templating.Tests;

/// <summary>Hostile templates end in an error, and soon.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..40; for j in 1..40; end; end }}")]
    [InlineData("{{ 1..1000000000000 }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ 'x' * 1000000000 }}")]
    [InlineData("{{ s = 'x'; for i in 1..100; s = s + s; end }}")]
    [InlineData("{{ s = [1]; for i in 1..100; s = s + s; end }}")]
    [InlineData("{{ n = 10; for i in 1..100; n = n * n; end }}")]
    [InlineData("{{ xs = []; xs[1000000000] = 1 }}")]
    [InlineData("{{ 'a' | string.pad_left 1000000000 }}")]
    [InlineData("{{ [] | array.insert_at 1000000000 1 }}")]
    [InlineData("{{ for i in 1..1000; 'x' * 10000; end }}")]
    [InlineData("{{ o = {}; o.self = o; o }}")]
    [InlineData("{{ o = {}; o.self = o; o | object.to_json }}")]
    [InlineData("{{ a = [1]; a[0] = a; b = [1]; b[0] = b; a == b }}")]
    public void Ends_in_an_error(string template) =>
        Should.Throw<TemplateException>(() => Render(template));

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{a:", "1", "}")]
    [InlineData("-", "1", "")]
    [InlineData("!", "1", "")]
    [InlineData("1 + ", "1", "")]
    [InlineData("1 ? 1 : ", "1", "")]
    [InlineData("1 | ", "1", "")]
    [InlineData("if 1;", "1", ";end;")]
    [InlineData("if 1; else ", "if 1;", "")]
    [InlineData("case 1; when 1;", "1", ";end;")]
    [InlineData("x[", "1", "]")]
    [InlineData("f(", "1", ")")]
    [InlineData("$'{", "1", "}'")]
    [InlineData("x = do;", "1", ";end")]
    [InlineData("", "x", ".y")]
    [InlineData("", "x", "[0]")]
    public void Deep_nesting_is_an_error_not_a_crash(string open, string core, string close)
    {
        const int Depth = 20_000;
        var template = "{{ " + string.Concat(Enumerable.Repeat(open, Depth)) + core + string.Concat(Enumerable.Repeat(close, Depth)) + " }}";
        Should.Throw<TemplateException>(() => new BuiltInEngine(TemplateEngineOptions.Default).Load(template, "t"));
    }

    [Fact]
    public void Each_limit_can_be_set()
    {
        Render("{{ for i in 1..5; i; end }}", new TemplateLimits { Loops = 5 }).ShouldBe("12345");
        Should.Throw<TemplateException>(() => Render("{{ for i in 1..5; i; end }}", new TemplateLimits { Loops = 4 }));
        Should.Throw<TemplateException>(() => Render("{{ 'abcdef' }}", new TemplateLimits { Output = 5 }));
        Should.Throw<TemplateException>(() => Render("{{ f(n) = n < 1 ? 0 : f (n - 1); f 9 }}", new TemplateLimits { Recursion = 5 }));
        var endless = new TemplateLimits { Loops = int.MaxValue, Time = TimeSpan.FromMilliseconds(50) };
        Should.Throw<TemplateException>(() => Render("{{ while true; x = 1; end }}", endless)).Reason.ShouldContain("longer than");
    }

    private static string Render(string template, TemplateLimits? limits = null) =>
        new BuiltInEngine(TemplateEngineOptions.Default).Load(template, "t").Render(new Dictionary<string, object?>(), limits);
}
