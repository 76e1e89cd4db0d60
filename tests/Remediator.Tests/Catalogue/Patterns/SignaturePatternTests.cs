using System.Text;
using System.Text.RegularExpressions;
using Remediator.Catalogue.Patterns;

namespace Remediator.Tests.Catalogue.Patterns;

public class SignaturePatternTests
{
    private static readonly string[] Patterns =
    [
        "", "a", "abc", "a|ab", "ab|a", "a*", "a+?b", "(?<x>a+)(?<y>b*)", "(?<x>a)|(?<x>b)", "(?:(?<x>a)|b)+", "^a", "a$", "^$", @"\bab\b",
        @"\Ba", "[a-c]+", "[^a]+", "[]a]+", "[^]a]", "a{2}", "a{2,}", "a{1,2}?", "a{,2}", "a{x}", "(?<x>a{1,2}){2}", "(?<x>[^b]*)b", @"\[(?<x>[^\]]*)\]",
        @"\d+", @"\w+", @"\s", @"[\D]+", @"\S+?(?= )".Replace("(?= )", " "), @"[^\S\n]+", @"\u0061\x62", "(?<x>.*)b", "(?<x>.*?)b", "(?:a|b)*?c", "(a|ab)(c|bcd)",
        "(?<x>x(?<x>y))", @"(?<x>a)?b", "[a-]+", @"-|\.", "(?:|a)*b", "(?:a*)*", "(?<x>a|b)*c", ".", "(?:(?<x>a)|(?<y>b))*",
    ];

    private static readonly string[] Texts = ["", "a", "aab", "abcd", "cab ab", "xy[a.b]-1 2\n", "b\nab\n", "aaaa{,2}a{x}"];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var pattern in Patterns)
        {
            foreach (var text in Texts)
                rows.Add(pattern, text);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Matches_as_dotnet_does(string pattern, string text) => Actual(pattern, text).ShouldBe(Expected(pattern, text));

    [Fact]
    public void Random_patterns_match_as_dotnet_does()
    {
        var random = new Random(20261);
        for (var i = 0; i < 2_000; i++)
        {
            var pattern = RandomPattern(random, 3);
            for (var j = 0; j < 10; j++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "abc\n"[random.Next(4)]));
                Actual(pattern, text).ShouldBe(Expected(pattern, text), $"/{pattern}/ on `{text}`");
            }
        }
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(?:a?){500}a{500}b")]
    [InlineData("(((a+)+)+)+b")]
    public void Hostile_patterns_stay_linear_in_the_text(string pattern)
    {
        var compiled = SignaturePattern.Parse(pattern);
        compiled.Match(new string('a', 2_000), out var once).ShouldBeNull();
        compiled.Match(new string('a', 4_000), out var twice).ShouldBeNull();
        twice.ShouldBeGreaterThan(0);
        twice.ShouldBeLessThan(3 * once);
    }

    [Theory]
    [InlineData("(?:a{1,1000}){1,1000}", 3)]
    [InlineData("a{1,1000}{1,1000}", 9)]
    [InlineData("ab(?=c)", 2)]
    [InlineData("a(?<!b)", 1)]
    [InlineData(@"(a)\1", 3)]
    [InlineData("a++", 2)]
    [InlineData("(?>a)", 0)]
    [InlineData(@"\p{L}", 0)]
    [InlineData("a)", 1)]
    [InlineData("(a", 0)]
    [InlineData("x[a", 1)]
    [InlineData("[b-a]", 1)]
    [InlineData("*a", 0)]
    [InlineData("a{2,1}", 1)]
    [InlineData("[a-z-[b]]", 4)]
    [InlineData("a\\", 1)]
    public void Unsupported_patterns_are_refused_with_their_position(string pattern, int position) =>
        Should.Throw<PatternException>(() => SignaturePattern.Parse(pattern)).Position.ShouldBe(position);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Should.Throw<PatternException>(() => SignaturePattern.Parse(new string('(', 1_000) + new string(')', 1_000)));

    [Fact]
    public void Nested_repeats_of_nothing_cost_nothing() =>
        SignaturePattern.Parse("((((){1000}){1000}){1000}){1000}").Match("a").ShouldNotBeNull().Value.ShouldBe("");

    private static string Expected(string pattern, string text)
    {
        var match = Regex.Match(text, pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
        return match.Success
            ? Describe(match.Index, match.Index + match.Length, match.Groups.Values.Skip(1).Select(g => (g.Name, g.Success ? g.Index : -1, g.Success ? g.Value : null)))
            : "none";
    }

    private static string Actual(string pattern, string text)
    {
        var compiled = SignaturePattern.Parse(pattern);
        return compiled.Match(text) is { } match
            ? Describe(match.Start, match.End, compiled.GroupNames.Select(name => (name, match.CaptureStart(name), match.Capture(name))))
            : "none";
    }

    private static string Describe(int start, int end, IEnumerable<(string Name, int Start, string? Value)> groups) =>
        $"{start}-{end} " + string.Join(' ', groups.OrderBy(g => g.Name, StringComparer.Ordinal).Select(g => $"{g.Name}@{g.Start}={g.Value}"));

    // Repeats only what takes at least one character: an empty round is where matchers differ on captures.
    private static string RandomPattern(Random random, int depth)
    {
        var pattern = new StringBuilder();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var inner = depth == 0 ? "a" : RandomPattern(random, depth - 1);
            pattern.Append(random.Next(9) switch
            {
                0 => $"(?<{"xy"[random.Next(2)]}>{inner})",
                1 => $"(?:{inner}|{RandomPattern(random, Math.Max(0, depth - 2))})",
                2 => $"(?<x>[ab]{inner})" + RandomQuantifier(random),
                3 => $"(?:b{inner}|a)" + RandomQuantifier(random),
                4 => ((string[])["^", "$", @"\b", @"\B"])[random.Next(4)],
                _ => ((string[])["a", "b", "c", ".", "[ab]", "[^a]", @"\w", @"\s"])[random.Next(8)] + RandomQuantifier(random),
            });
        }
        return pattern.ToString();
    }

    private static string RandomQuantifier(Random random) =>
        ((string[])["", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{1,}"])[random.Next(12)];
}
