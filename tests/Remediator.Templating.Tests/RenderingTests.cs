namespace Remediator.Templating.Tests;

/// <summary>What templates render to, in the engine of this build with the product's strictness.</summary>
public sealed class RenderingTests
{
    private static readonly Dictionary<string, object?> Model = new()
    {
        ["name"] = "logs",
        ["lines"] = "first\nsecond",
        ["count"] = 3,
        ["ratio"] = 2.5,
        ["big"] = 5_000_000_000L,
        ["on"] = true,
        ["nothing"] = null,
        ["zones"] = new List<object?> { "a", "b", "c" },
        ["tags"] = new Dictionary<string, object?> { ["Team"] = "core", ["cost center"] = 42 },
        ["rules"] = new List<object?>
        {
            new Dictionary<string, object?> { ["id"] = "r1", ["port"] = 443 },
            new Dictionary<string, object?> { ["id"] = "r2", ["port"] = 80 },
        },
    };

    [Theory]
    // text, tags and whitespace
    [InlineData("plain {text} }} only", "plain {text} }} only")]
    [InlineData("{{ name }}-{{ count }}", "logs-3")]
    [InlineData("a  {{- name -}}  b", "alogsb")]
    [InlineData("x\n  {{~ name ~}}\ny", "x\nlogsy")]
    [InlineData("x\r\n  {{~ if on ~}}\r\n  y\r\n  {{~ end ~}}\r\nz", "x\r\n  y\r\nz")]
    [InlineData("{%{{{ raw }}}%}", "{{ raw }}")]
    [InlineData("{{ # a comment }}{{ name ## and another ## }}", "logs")]
    [InlineData("[{{ name", "[logs")]
    // indent
    [InlineData("k:\n    {{ lines }}\n", "k:\n    first\n    second\n")]
    [InlineData("k: {{ lines }}\n", "k: first\nsecond\n")]
    [InlineData("k:\n    {{- lines }}", "k:first\nsecond")]
    [InlineData("a\n  {{ for z in zones ~}}\n  {{ z }}\n  {{ end ~}}\n", "a\n    a\n      b\n      c\n    ")]
    [InlineData("a\n  {{~ for z in zones ~}}\n  {{ z }}\n  {{~ end ~}}\n", "a\n  a\n  b\n  c\n")]
    [InlineData("  {{ include 'two' ~}}\nend", "  one\n  two\nend")]
    // values and operators
    [InlineData("{{ ratio }} {{ big }} {{ on }} [{{ nothing }}]", "2.5 5000000000 true []")]
    [InlineData("{{ zones }} {{ tags }}", "[\"a\", \"b\", \"c\"] {Team: \"core\", \"cost center\": 42}")]
    [InlineData("{{ 1 + 2 * 3 }} {{ (1 + 2) * 3 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 4 }}", "7 9 3.5 3 3")]
    [InlineData("{{ 2147483647 + 1 }} {{ 3.0 }} {{ 1e3 }} {{ 1.5e300 }}", "2147483648 3 1000 1.5E+300")]
    [InlineData("{{ 'a' + 1 }} {{ 'ab' * 2 }} {{ 'a' < 'b' }} {{ 1 == '1' }}", "a1 abab true true")]
    [InlineData("{{ nothing ?? 'd' }} {{ nothing + 1 }}|{{ nothing == null }}", "d |true")]
    [InlineData("{{ on ? 'y' : 'n' }} {{ !on || count > 2 && ratio < 3 }}", "y true")]
    [InlineData("{{ [1, 2] + [3] }} {{ [1] == [1] }} {{ 1..4 }} {{ 0..<2 }}", "[1, 2, 3] true [1, 2, 3, 4] [0, 1]")]
    [InlineData("{{ zones[0] }}{{ zones[-1] }}[{{ zones[9] }}]{{ name[1] }}{{ zones.size }}", "ac[]o3")]
    [InlineData("{{ tags['cost center'] }} {{ tags.Team }} {{ rules[1].id }}", "42 core r2")]
    [InlineData("{{ {a: {b: 1}}.a }} {{ [] == empty }}", "{b: 1} true")]
    [InlineData("{{ nothing?.x?.y }}|", "|")]
    [InlineData("{{ `a\\n` }} {{ \"\\u0041\\n\" }}{{ 'it\\'s' }}", "a\\n A\nit's")]
    [InlineData("{{ $'{name}/{count + 1}' }}", "logs/4")]
    // assignments
    [InlineData("{{ x = 1; x += 2; x *= 5; x }}", "15")]
    [InlineData("{{ x = 1; x++; x }}{{ --x }}", "121")]
    [InlineData("{{ o = {}; o.a = 1; o['b c'] = 2; o }}", "{a: 1, \"b c\": 2}")]
    [InlineData("{{ xs = []; xs[2] = 'c'; xs }}", "[null, null, \"c\"]")]
    [InlineData("{{ $l = 5 }}{{ $l }}", "5")]
    // statements
    [InlineData("{{ if count == 1 }}one{{ else if count == 3 }}three{{ else }}many{{ end }}", "three")]
    [InlineData("{{ if '' && 0 && [] }}only null and false are false{{ end }}", "only null and false are false")]
    [InlineData("{{ for z in zones }}{{ for.index }}{{ z }}{{ if !for.last }},{{ end }}{{ end }}", "0a,1b,2c")]
    [InlineData("{{ for t in tags }}{{ t.key }}={{ t.value }};{{ end }}", "Team=core;cost center=42;")]
    [InlineData("{{ for z in zones offset:1 reversed }}{{ z }}{{ end }}", "cb")]
    [InlineData("{{ for z in [] }}{{ z }}{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for i in 1..9 }}{{ if i == 2; continue; end; if i > 4; break; end; i; end }}", "134")]
    [InlineData("{{ i = 3; while i > 0; i; i -= 1; end }}", "321")]
    [InlineData("{{ case name }}{{ when 'x', 'y' }}no{{ when 'logs' }}yes{{ else }}other{{ end }}", "yes")]
    [InlineData("{{ case count }}{{ when 1 || 2 }}low{{ else }}other{{ end }}", "other")]
    [InlineData("{{ capture c }}[{{ name }}]{{ end }}{{ c }}{{ c | string.size }}", "[logs]6")]
    [InlineData("{{ with tags }}{{ Team }}{{ name }}{{ end }}", "corelogs")]
    [InlineData("{{ func f(a, b = 2, rest...); ret a + b + rest.size; end; f 1 }} {{ f 1 1 }} {{ f 1 1 9 9 }}", "3 2 4")]
    [InlineData("{{ func tag }}<{{ $0 }}>{{ end }}{{ tag 'b' }}{{ 'i' | tag }}", "<b><i>")]
    [InlineData("{{ add(a, b) = a + b; add 1 2 }}{{ add(3, 4) }}", "37")]
    [InlineData("{{ func fact(n); if n < 2; ret 1; end; ret n * (fact (n - 1)); end; fact 5 }}", "120")]
    [InlineData("{{ include 'item' 7 kind: 'k' }}", "7-k-item")]
    [InlineData("a{{ ret }}b", "a")]
    // functions and pipes
    [InlineData("{{ name | string.upcase | string.append '!' }}", "LOGS!")]
    [InlineData("{{ string.replace(name, 'l', 'f') }} {{ 'a-b' | string.split '-' }}", "fogs [\"a\", \"b\"]")]
    [InlineData("{{ '  x ' | string.strip | string.pad_left width: 3 }}|", "  x|")]
    [InlineData("{{ 'say \"hi\"' | string.literal }} {{ 'abcdef' | string.slice 1 2 }}", "\"say \\\"hi\\\"\" bc")]
    [InlineData("{{ 'a b' | string.handleize }} {{ '12' | string.to_int | math.plus 1 }}", "a-b 13")]
    [InlineData("{{ zones | array.join ', ' }} {{ zones | array.reverse | array.first }}", "a, b, c c")]
    [InlineData("{{ rules | array.sort 'port' | array.map 'id' }} {{ rules | array.size }}", "[\"r2\", \"r1\"] 2")]
    [InlineData("{{ [1, 2, 3] | array.filter do; ret $0 > 1; end }} {{ ['x'] | array.each @string.upcase }}", "[2, 3] [\"X\"]")]
    [InlineData("{{ [3, 1, 3] | array.uniq | array.sort }} {{ zones | array.contains 'b' }}", "[1, 3] true")]
    [InlineData("{{ tags | object.keys }} {{ tags | object.has_key 'x' }} {{ tags | object.size }}", "[\"Team\", \"cost center\"] false 2")]
    [InlineData("{{ tags | object.to_json }} {{ '<é>' | object.to_json }}", "{\"Team\":\"core\",\"cost center\":42} \"\\u003C\\u00E9\\u003E\"")]
    [InlineData("{{ ('{\"a\":[1,2.50]}' | object.from_json).a }} {{ name | object.typeof }}", "[1, 2.50] string")]
    [InlineData("{{ 2.345 | math.round 1 }} {{ -3 | math.abs }} {{ 7 | math.divided_by 2 }} {{ 255 | math.format 'X' }}", "2.3 3 3 FF")]
    [InlineData("{{ '<a>' | html.escape }}", "&lt;a&gt;")]
    [InlineData("{{ joined 'x' count }} {{ name | joined }} {{ joined }}", "x+3 logs ")]
    public void Renders(string template, string expected) => Render(template).ShouldBe(expected);

    [Fact]
    public void The_model_stays_as_it_was()
    {
        var model = new Dictionary<string, object?> { ["o"] = new Dictionary<string, object?> { ["n"] = 1 } };
        TemplateEngines.Create().Load("{{ o.n = 2; o.m = 3; p = 4; o }}", "t").Render(model).ShouldBe("{n: 2, m: 3}");
        model.Keys.ShouldBe(["o"]);
        ((Dictionary<string, object?>)model["o"]!).ShouldBe(new Dictionary<string, object?> { ["n"] = 1 });
    }

    [Fact]
    public void A_template_renders_the_same_again()
    {
        var template = TemplateEngines.Create().Load("{{ func f; ret 'f'; end; x = 1; f }}{{ x }}", "t");
        template.Render(Model).ShouldBe("f1");
        template.Render(Model).ShouldBe("f1");
    }

    private static string Render(string template)
    {
        var options = new TemplateEngineOptions
        {
            Functions = new TemplateFunctions(new Dictionary<string, Func<IReadOnlyList<object?>, object?>>
            {
                ["joined"] = arguments => string.Join('+', arguments),
            }),
        };
        var includes = new Conformance.InMemoryLoader(new Dictionary<string, string>
        {
            ["two"] = "one\ntwo\n",
            ["item"] = "{{ $1 }}-{{ $kind }}-{{ $0 }}",
        });
        return TemplateEngines.Create(options).Load(template, "main.sbn", includes).Render(Model);
    }
}
