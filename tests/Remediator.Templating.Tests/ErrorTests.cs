using Remediator.Templating.BuiltIn;

namespace Remediator.Templating.Tests;

public sealed class ErrorTests
{
    private static readonly Dictionary<string, object?> Model = new() { ["o"] = new Dictionary<string, object?> { ["a"] = 1 }, ["n"] = null };

    [Theory]
    [InlineData("ok\n{{ if x }}", 2, 9)]
    [InlineData("{{ end }}", 1, 6)]
    [InlineData("{{ 1 + }}", 1, 8)]
    [InlineData("{{ 'open }}", 1, 11)]
    [InlineData("{{ x = y = 1 }}", 1, 8)]
    [InlineData("{{ for x xs }}{{ end }}", 1, 4)]
    [InlineData("{{ else }}x{{ end }}", 1, 4)]
    [InlineData("{{ date.now }}", 1, 4)]
    [InlineData("a\n {{ 'x' | regex.replace 'a' 'b' }}", 2, 11)]
    [InlineData("{{ string.nope 'x' }}", 1, 4)]
    [InlineData("{{ 'x' | string.md5 }}", 1, 10)]
    [InlineData("{{ wrap f }}{{ end }}", 1, 4)]
    [InlineData("{{ import o }}", 1, 4)]
    [InlineData("{{ readonly o }}", 1, 4)]
    [InlineData("{{ tablerow x in o }}{{ end }}", 1, 4)]
    [InlineData("{{ 1 << 2 }}", 1, 6)]
    [InlineData("{{ 1.5f }}", 1, 4)]
    [InlineData("{{ for x in o cols:2 }}{{ end }}", 1, 15)]
    [InlineData("{{ include 'missing' }}", 1, 4)]
    public void Is_reported_when_the_template_is_loaded(string template, int line, int column)
    {
        var includes = new Conformance.InMemoryLoader(new Dictionary<string, string>());
        var error = Should.Throw<TemplateException>(() => BuiltIn().Load(template, "t.sbn", includes));
        (error.Path, error.Line, error.Column).ShouldBe(("t.sbn", line, column));
        error.Message.ShouldStartWith($"t.sbn:{line}:{column}: ");
        error.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{{ nope }}", 1, 4)]
    [InlineData("{{ nope ?? 1 }}", 1, 4)]
    [InlineData("{{ $nope }}", 1, 4)]
    [InlineData("{{ o.nope }}", 1, 6)]
    [InlineData("{{ o['nope'] }}", 1, 6)]
    [InlineData("{{ n.x }}", 1, 6)]
    [InlineData("{{ n[0] }}", 1, 4)]
    [InlineData("{{ o.a.b }}", 1, 8)]
    [InlineData("x\n  {{ nope 1 }}", 2, 6)]
    [InlineData("{{ 'a' | o }}", 1, 10)]
    [InlineData("{{ string.upcase }}", 1, 17)]
    [InlineData("{{ 'a' - 'b' }}", 1, 8)]
    [InlineData("{{ 1 // 0 }}", 1, 6)]
    [InlineData("{{ break }}", 1, 4)]
    [InlineData("{{ for x in 5 }}{{ end }}", 1, 13)]
    [InlineData("{{ func f(a); ret a; end; f }}", 1, 28)]
    public void Is_reported_when_the_template_is_rendered(string template, int line, int column)
    {
        var error = Should.Throw<TemplateException>(() => BuiltIn().Load(template, "t.sbn").Render(Model));
        (error.Path, error.Line, error.Column).ShouldBe(("t.sbn", line, column));
    }

    [Fact]
    public void In_an_include_is_reported_in_that_file()
    {
        var includes = new Conformance.InMemoryLoader(new Dictionary<string, string> { ["part"] = "\n {{ nope }}", ["bad"] = "{{ 1 + }}" });
        var error = Should.Throw<TemplateException>(() => BuiltIn().Load("{{ include 'part' }}", "t.sbn", includes).Render(Model));
        (error.Path, error.Line, error.Column).ShouldBe(("part", 2, 5));
        error = Should.Throw<TemplateException>(() => BuiltIn().Load("{{ if false; include 'bad'; end }}", "t.sbn", includes));
        (error.Path, error.Line, error.Column).ShouldBe(("bad", 1, 8));
    }

    [Fact]
    public void A_name_the_template_defines_is_no_missing_function() =>
        BuiltIn().Load("{{ for date in [{now: 1}] }}{{ date.now }}{{ end }}", "t.sbn").Render(Model).ShouldBe("1");

    [Fact]
    public void What_a_host_function_throws_is_reported_at_the_call()
    {
        var functions = new TemplateFunctions(new Dictionary<string, Func<IReadOnlyList<object?>, object?>>
        {
            ["fail"] = _ => throw new InvalidOperationException("no such resource"),
        });
        var engine = new BuiltInEngine(new TemplateEngineOptions { Functions = functions });
        var error = Should.Throw<TemplateException>(() => engine.Load("a {{ fail 1 }}", "t.sbn").Render(Model));
        (error.Column, error.Reason).ShouldBe((6, "no such resource"));
    }

    [Fact]
    public void A_variable_of_the_caller_is_not_guessed_at()
    {
        var template = BuiltIn().Load("{{ func f; ret x; end; for x in [1]; f; end }}", "t.sbn");
        Should.Throw<TemplateException>(() => template.Render(Model)).Reason.ShouldContain("pass it as an argument");
    }

    [Fact]
    public void A_variable_that_a_nested_call_leaves_behind_is_not_guessed_at()
    {
        const string Functions = "{{ func g; x = 1; ret x; end; func h(a); ret g; end }}";
        BuiltIn().Load(Functions + "{{ h 1 }}{{ g }}{{ x }}", "t.sbn").Render(Model).ShouldBe("111");
        Should.Throw<TemplateException>(() => BuiltIn().Load(Functions + "{{ h 1 }}{{ x }}", "t.sbn").Render(Model));
    }

    private static BuiltInEngine BuiltIn() => new(TemplateEngineOptions.Default);
}
