using System.Text;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

/// <summary>What holds for whatever is read, real templates and broken ones.</summary>
public sealed class ParsePropertyTests
{
    private const int MutationsPerDocument = 25;
    private const string Units = "{}[]:,\"'\\ \n\r\t-#&*!|>%@`?~a1.é\uFEFF";

    [SharedFact]
    public void Real_json_has_exact_spans()
    {
        foreach (var source in SharedTemplates.Json().SelectMany(SharedTemplates.JsonStyles))
            HasExactSpans(JsonDocumentReader.Parse(source));
    }

    [SharedFact]
    public void Real_yaml_has_exact_spans()
    {
        foreach (var source in SharedTemplates.Yaml().SelectMany(SharedTemplates.YamlStyles))
            HasExactSpans(YamlDocumentReader.Parse(source));
    }

    [SharedFact]
    public void Line_ends_do_not_change_what_yaml_says()
    {
        foreach (var source in SharedTemplates.Yaml())
        {
            var crlf = YamlDocumentReader.Parse(SourceText.FromString(source.Text.ReplaceLineEndings("\r\n")));
            ModelNode.Of(crlf.Root!).Print().ShouldBe(ModelNode.Of(YamlDocumentReader.Parse(source).Root!).Print());
        }
    }

    [Theory]
    [MemberData(nameof(AwkwardDocuments))]
    public void Awkward_yaml_has_exact_spans(string text)
    {
        foreach (var variant in new[] { text, text.TrimEnd(), text.ReplaceLineEndings("\r\n") })
            HasExactSpans(YamlDocumentReader.Parse(SourceText.FromString(variant)));
    }

    [SharedFact]
    public void Broken_json_never_throws()
    {
        foreach (var source in SharedTemplates.Json())
            Mutate(source.Text, JsonDocumentReader.Parse);
    }

    [SharedFact]
    public void Broken_yaml_never_throws()
    {
        foreach (var source in SharedTemplates.Yaml())
            Mutate(source.Text[..Math.Min(source.Length, 6000)], YamlDocumentReader.Parse);
    }

    [Theory]
    [MemberData(nameof(AwkwardDocuments))]
    public void Broken_awkward_documents_never_throw(string text)
    {
        for (var i = 0; i < 40; i++)
        {
            Mutate(text, YamlDocumentReader.Parse, seed: i);
            Mutate(text, JsonDocumentReader.Parse, seed: i);
        }
    }

    [Fact]
    public void Noise_never_throws()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(60); length > 0; length--)
                text.Append(Units[random.Next(Units.Length)]);
            var source = SourceText.FromString(text.ToString());
            TreeChecks.SpansNest(JsonDocumentReader.Parse(source));
            TreeChecks.SpansNest(YamlDocumentReader.Parse(source));
        }
    }

    public static TheoryData<string> AwkwardDocuments => new(AwkwardYaml.Documents);

    private static void HasExactSpans(DataDocument document)
    {
        document.Problems.ShouldBeEmpty(document.Source.Path);
        TreeChecks.SpansNest(document);
        TreeChecks.ScalarsReadBack(document);
    }

    private static void Mutate(string text, Func<SourceText, DataLimits?, DataDocument> parse, int seed = 0)
    {
        var random = new Random(text.Length + seed);
        for (var i = 0; i < MutationsPerDocument; i++)
        {
            var broken = text;
            for (var changes = random.Next(1, 4); changes > 0 && broken.Length > 0; changes--)
            {
                var at = random.Next(broken.Length);
                broken = random.Next(4) switch
                {
                    0 => broken.Remove(at, 1),
                    1 => broken.Insert(at, Units[random.Next(Units.Length)].ToString()),
                    2 => broken[..Math.Max(1, at)],
                    _ => broken.Insert(at, broken.Substring(at, Math.Min(random.Next(200), broken.Length - at))),
                };
            }
            var document = parse(SourceText.FromString(broken), null);
            try
            {
                TreeChecks.SpansNest(document);
            }
            catch (ShouldAssertException e)
            {
                throw new ShouldAssertException($"{e.Message}\nin\n{(broken.Length < 1500 ? broken : document.Source.Path)}");
            }
            document.Problems.Count.ShouldBeLessThan(200);
            foreach (var problem in document.Problems.Where(p => p.Span is not null))
                new TextSpan(0, broken.Length).Contains(problem.Span!.Value).ShouldBeTrue(problem.Message);
        }
    }
}
