using System.Text;
using Remediator.Text;

namespace Remediator.Tests.Text;

public class LiteralSetTests
{
    [Theory]
    [InlineData(3, 6, 4)]
    [InlineData(8, 14, 300)]
    [InlineData(3, 40, 60)]
    [InlineData(8, 12, 3)]
    [InlineData(3, 4, 20)]
    [InlineData(7, 17, 400)]
    [InlineData(16, 40, 200)]
    public void Finds_what_a_naive_search_finds(int shortest, int longest, int count)
    {
        var random = new Random(shortest * 31 + count);
        for (var round = 0; round < 300; round++)
        {
            var literals = Enumerable.Range(0, count).Select(_ => Text(random, random.Next(shortest, longest + 1))).ToArray();
            var text = Text(random, random.Next(400));
            // Half of the texts hold a literal for certain.
            if (random.Next(2) == 0)
                text = text.Insert(random.Next(text.Length + 1), literals[random.Next(count)]);
            Check(literals, text);
        }
    }

    [Fact]
    public void Finds_literals_at_every_place_of_a_long_text()
    {
        var set = new LiteralSet(["needle in", "rror:", "AccessDenied for", .. Enumerable.Range(0, 50).Select(i => $"never there {i}")]);
        for (var at = 0; at < 70_000; at += 997)
        {
            foreach (var literal in (string[])["needle in", "rror:", "AccessDenied for"])
            {
                var text = Encoding.UTF8.GetBytes(new string('.', at) + literal + new string('.', 100));
                set.IndexOfAny(text).ShouldBe(at);
            }
        }
    }

    [Fact]
    public void Text_outside_ASCII_is_searched_as_well()
    {
        var set = new LiteralSet(["❌ échoué", "naïve"]);
        set.ContainsAny("le déploiement ❌ échoué.").ShouldBeTrue();
        set.ContainsAny("le déploiement a réussi.").ShouldBeFalse();
    }

    [Fact]
    public void A_literal_of_two_bytes_is_refused() => Should.Throw<ArgumentException>(() => new LiteralSet(["ab"]));

    [Fact]
    public void An_empty_set_finds_nothing() => new LiteralSet([]).ContainsAny("anything").ShouldBeFalse();

    private static void Check(string[] literals, string text)
    {
        var set = new LiteralSet(literals);
        var bytes = Encoding.UTF8.GetBytes(text);
        var expected = literals.Select(literal => text.Contains(literal, StringComparison.Ordinal)).ToArray();
        var found = new bool[set.Count];
        set.FindAll(bytes, found);
        found.ShouldBe(expected);
        var at = set.IndexOfAny(bytes);
        if (!expected.Contains(true))
        {
            at.ShouldBe(-1);
            return;
        }
        literals.ShouldContain(literal => string.CompareOrdinal(text, at, literal, 0, literal.Length) == 0);
        var firstEnd = literals.Select(literal => (At: text.IndexOf(literal, StringComparison.Ordinal), literal.Length)).Where(x => x.At >= 0).Min(x => x.At + x.Length);
        at.ShouldBeLessThan(firstEnd);
    }

    // Few letters, so that literals overlap and almost occur.
    private static string Text(Random random, int length) => string.Create(length, random, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = "abAB "[source.Next(5)];
    });
}
