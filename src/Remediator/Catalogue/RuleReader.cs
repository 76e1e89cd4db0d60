using Remediator.Catalogue.Patterns;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Catalogue;

/// <summary>
/// Reads one <c>rule.yaml</c>. Everything that is wrong is a problem with its place; a rule with problems is not used.
/// </summary>
public static class RuleReader
{
    private const int MaxDepth = 40;

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "id", "title", "severity", "fixability", "precedence", "variantOf", "signatures", "rootCause", "references", "advice",
        "cure", "explanation", "applicability", "impact", "locate", "when", "recipe", "detect",
    };

    private static readonly HashSet<string> SignatureKeys = new(StringComparer.Ordinal)
    {
        "literal", "regex", "confidence", "all", "none", "errorCodes", "resourceTypes",
    };

    /// <summary>Reads a rule.</summary>
    /// <param name="family">Name of the folder above the rule's own.</param>
    /// <param name="folder">Name of the rule's folder; the id must be the same.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>The rule; null when there are problems.</returns>
    public static Rule? Read(SourceText source, string family, string folder, ICollection<Problem> problems)
    {
        var document = YamlDocumentReader.Parse(source);
        foreach (var problem in document.Problems)
            problems.Add(problem);
        if (document.Root is not DataMapping root)
        {
            if (document.Problems.Count == 0)
                problems.Add(Problem.InFile(source.Path, "a rule is a mapping with `id`, `title`, `signatures` …"));
            return null;
        }
        var reader = new Reader(source, problems);
        var before = problems.Count;
        var rule = reader.Rule(root, family, folder);
        return problems.Count == before && document.Problems.Count == 0 ? rule : null;
    }

    private sealed class Reader(SourceText source, ICollection<Problem> problems)
    {
        public Rule Rule(DataMapping root, string family, string folder)
        {
            UnknownKeys(root, Keys, "a rule");
            var id = Text(root, "id", required: true);
            if (id.Length > 0 && id != folder)
                Report(root.Find("id")!.Value, $"the id `{id}` is not the name of its folder `{folder}`", "name both the same");
            var signatures = Signatures(root);
            var variantOf = OptionalText(root, "variantOf");
            if (signatures.Count == 0 && variantOf is null)
                Report(root, "a rule needs at least one signature, unless it is a variant of another rule");
            var when = root.Find("when")?.Value;
            if (variantOf is not null && when is null)
                Report(root, "a variant needs `when`: what the template must show", "add `when`");
            string[] captures = [.. signatures.SelectMany(GroupNames).Distinct(StringComparer.Ordinal)];
            // What is located stands in texts under its name, in the place of what was captured under it.
            foreach (var member in (root.Find("locate")?.Value as DataMapping)?.Members.Where(member => captures.Contains(member.Name)) ?? [])
                Report(member.Value, $"`{member.Name}` is captured by a signature as well, and texts could not tell the two apart", "give one of them another name");
            return new Rule
            {
                Id = id,
                Family = family,
                Title = Text(root, "title", required: true),
                Severity = OneOf(root, "severity", ["error", "warning"], "error"),
                Fixability = OneOf(root, "fixability", ["template", "template-choice", "account"], null) switch
                {
                    "account" => Fixability.Account,
                    "template-choice" => Fixability.TemplateChoice,
                    _ => Fixability.Template,
                },
                Precedence = Integer(root, "precedence"),
                VariantOf = variantOf,
                Signatures = signatures,
                RootCause = Text(root, "rootCause", required: true),
                References = Texts(root, "references"),
                Advice = Text(root, "advice", required: true),
                Cure = OptionalText(root, "cure"),
                Explanation = OptionalText(root, "explanation"),
                Applicability = OneOf(root, "applicability", ["safe", "review"], "review"),
                Impact = OneOf(root, "impact", ["none", "in-place", "replacement", "unknown"], "in-place"),
                Locate = root.Find("locate") is { } locate ? ToSpec(locate.Value) : null,
                When = when is null ? null : ToSpec(when),
                Recipe = root.Find("recipe") is { } recipe ? ToSpec(recipe.Value).Items : [],
                Detect = root.Find("detect") is { } detect ? ToSpec(detect.Value) : null,
                CaptureNames = captures,
                Path = source.Path,
            };
        }

        private List<Signature> Signatures(DataMapping root)
        {
            var signatures = new List<Signature>();
            if (root.Find("signatures") is not { } member)
                return signatures;
            if (member.Value is not DataSequence sequence)
            {
                Report(member.Value, "`signatures` must be a list");
                return signatures;
            }
            foreach (var item in sequence.Items)
            {
                if (item is not DataMapping mapping)
                {
                    Report(item, "a signature is a mapping with `literal` and `regex`");
                    continue;
                }
                UnknownKeys(mapping, SignatureKeys, "a signature");
                var literal = Text(mapping, "literal", required: true);
                if (literal.Length is > 0 and < 5)
                    Report(mapping.Find("literal")!.Value, $"the literal `{literal}` is too short to tell this failure from others", "use at least five characters");
                else if (literal.Length > 0 && literal.All(char.IsAsciiLetterLower))
                    Report(mapping.Find("literal")!.Value, $"the literal `{literal}` is a word that stands in any log, and each of its lines would be looked at as a failure", "take more of the message: the words beside it, a quotation mark, a colon");
                var regex = OptionalText(mapping, "regex");
                if (regex is not null)
                    CheckRegex(mapping.Find("regex")!.Value, regex);
                signatures.Add(new Signature(literal, regex, OneOf(mapping, "confidence", ["exact", "likely", "possible"], null) switch
                {
                    "exact" => Confidence.Exact,
                    "likely" => Confidence.Likely,
                    _ => Confidence.Possible,
                })
                {
                    All = Texts(mapping, "all"),
                    None = Texts(mapping, "none"),
                    ErrorCodes = Texts(mapping, "errorCodes"),
                    ResourceTypes = Texts(mapping, "resourceTypes"),
                });
            }
            return signatures;
        }

        private void CheckRegex(DataNode node, string regex)
        {
            try
            {
                _ = SignaturePattern.Parse(regex);
            }
            catch (PatternException e)
            {
                Report(node, $"the regex is not valid at offset {e.Position}: {e.Message}", "take lookarounds and back-references out; `none` excludes look-alikes");
            }
        }

        private static IReadOnlyList<string> GroupNames(Signature signature)
        {
            if (signature.Regex is null)
                return [];
            try
            {
                return SignaturePattern.Parse(signature.Regex).GroupNames;
            }
            catch (PatternException)
            {
                return [];
            }
        }

        private Spec ToSpec(DataNode node, int depth = 0)
        {
            var line = source.PositionOf(node.Span.Start).Line;
            if (depth > MaxDepth)
            {
                Report(node, "the rule nests too deep");
                return new SpecText("", true, line);
            }
            return node switch
            {
                DataScalar scalar => new SpecText(scalar.Value, scalar.Style != ScalarStyle.Plain, line),
                DataSequence sequence => new SpecList([.. sequence.Items.Select(item => ToSpec(item, depth + 1))], line),
                DataMapping mapping => new SpecMap(
                    [.. mapping.Members.Select(member => new SpecEntry(member.Name, ToSpec(member.Value, depth + 1)))], line),
                DataAlias { Target: { } target } => ToSpec(target, depth + 1),
                _ => new SpecText("", true, line),
            };
        }

        private void UnknownKeys(DataMapping mapping, HashSet<string> known, string what)
        {
            foreach (var member in mapping.Members.Where(member => !known.Contains(member.Name)))
            {
                var nearest = Nearest.FindOne(member.Name, known);
                Report(member.Key, $"{what} has no `{member.Name}`", nearest is null ? null : $"did you mean `{nearest}`?");
            }
        }

        private string Text(DataMapping mapping, string name, bool required)
        {
            var text = OptionalText(mapping, name);
            if (required && string.IsNullOrWhiteSpace(text))
                Report(mapping, $"`{name}` is missing");
            return text ?? "";
        }

        private string? OptionalText(DataMapping mapping, string name)
        {
            if (mapping.Find(name) is not { } member)
                return null;
            if (member.Value is DataScalar scalar)
                return scalar.Value.Trim();
            Report(member.Value, $"`{name}` must be a text");
            return null;
        }

        private string[] Texts(DataMapping mapping, string name) => mapping.Find(name)?.Value switch
        {
            null => [],
            DataScalar scalar => [scalar.Value],
            DataSequence sequence => [.. sequence.Items.OfType<DataScalar>().Select(item => item.Value)],
            var other => Refuse(other, name),
        };

        private string[] Refuse(DataNode node, string name)
        {
            Report(node, $"`{name}` must be a text or a list of texts");
            return [];
        }

        private string OneOf(DataMapping mapping, string name, string[] allowed, string? byDefault)
        {
            if (mapping.Find(name) is not { } member)
            {
                if (byDefault is null)
                    Report(mapping, $"`{name}` is missing", $"one of {string.Join(", ", allowed)}");
                return byDefault ?? "";
            }
            var text = (member.Value as DataScalar)?.Value ?? "";
            if (!allowed.Contains(text))
                Report(member.Value, $"`{text}` is no {name}", $"one of {string.Join(", ", allowed)}");
            return text;
        }

        private int Integer(DataMapping mapping, string name)
        {
            if (OptionalText(mapping, name) is not { } text)
                return 0;
            if (!int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number))
                Report(mapping.Find(name)!.Value, $"`{name}` must be a whole number");
            return number;
        }

        private void Report(DataNode node, string message, string? help = null) => problems.Add(Problem.At(source, node.Span, message, help));
    }
}
