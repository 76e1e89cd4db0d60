using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Puts facts into JSON that is written inside a text: by the text's own interpolation, or as arguments of the call that fills it.</summary>
/// <param name="policy">The text.</param>
/// <param name="facts">The facts at the place.</param>
/// <param name="position">Where in the text the new holes stand.</param>
internal sealed class TextHoles(TextPolicy policy, ProgramFacts facts, int position)
{
    private readonly List<TextEdit> _edits = [];
    private readonly List<string> _arguments = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Why the text cannot take a fact; null while it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Edits of the call that fills the text.</summary>
    public IReadOnlyList<TextEdit> Edits
    {
        get
        {
            if (_arguments.Count == 0)
                return _edits;
            var added = string.Concat(_arguments.Select(argument => ", " + argument));
            if (policy.Form == TextForm.Literal)
                return [.. _edits, TextEdit.Insert(policy.Text.Span.Start, "fmt.Sprintf("), TextEdit.Insert(policy.Text.Span.End, added + ")")];
            var last = policy.Filler!.Arguments[^1].Span.End;
            return [.. _edits, TextEdit.Insert(last, added)];
        }
    }

    /// <summary>The value with each fact as what the text takes in for it.</summary>
    public Value Fill(Value value) => value switch
    {
        ReferenceValue reference when DeploymentFact.IsFact(reference.Target) => new ScalarValue(Hole(reference)),
        TemplateValue template => new ScalarValue(string.Concat(template.Parts.Select(part => part is ReferenceValue reference ? Hole(reference) : ((ScalarValue)part).Text))),
        ListValue list => new ListValue([.. list.Items.Select(Fill)]),
        MapValue map => new MapValue([.. map.Entries.Select(entry => entry with { Value = Fill(entry.Value) })]),
        _ => value,
    };

    /// <summary>The written JSON as it stands in the text.</summary>
    public string Finish(string json)
    {
        var text = policy.Form == TextForm.Braces || policy.Form == TextForm.Interpolated && policy.Frame.File.Language == ProgramLanguage.Python
            ? json.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            : json;
        foreach (var (mark, hole) in _marks)
            text = text.Replace(mark, hole, StringComparison.Ordinal);
        return text;
    }

    // Marks stand for the holes while the JSON is written, so that nothing in them is escaped.
    private readonly List<(string Mark, string Hole)> _marks = [];

    private string Hole(ReferenceValue fact)
    {
        // A text that writes its account out takes no values, and needs none.
        if (policy.Form == TextForm.Literal && fact.Known is { } known && known.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && WritesOutAccount())
            return known;
        var mark = $"\u0001{_marks.Count}\u0001".Replace("\u0001", "@@hole@@", StringComparison.Ordinal);
        _marks.Add((mark, HoleText(fact.Target)));
        return mark;
    }

    private bool WritesOutAccount()
    {
        var digits = 0;
        foreach (var c in policy.Source.Text.AsSpan(policy.Text.Content.Start, policy.Text.Content.Length))
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 12)
                return true;
        }
        return false;
    }

    private string HoleText(string fact)
    {
        var language = policy.Frame.File.Language;
        var expression = facts.Of(fact).Text;
        switch (policy.Form)
        {
            case TextForm.Interpolated:
                return language == ProgramLanguage.Python ? $"{{{expression}}}" : $"${{{expression}}}";
            case TextForm.Literal when policy.Text.Opening == "`" && language == ProgramLanguage.TypeScript:
                return $"${{{expression}}}";
            case TextForm.Percent or TextForm.Literal when language == ProgramLanguage.Go || policy.Form == TextForm.Percent:
                if (policy.Holes.Any(hole => hole.Span.Start > position))
                    Refusal ??= "values follow the place in the text, and their order would change: add the statement by hand";
                if (policy.Form == TextForm.Literal && policy.Source.Slice(policy.Text.Content).Contains('%', StringComparison.Ordinal))
                    Refusal ??= "the text holds `%`, so it cannot become a format: add the statement by hand";
                if (policy.Form == TextForm.Literal && facts.NameOf("fmt") is null)
                    Refusal ??= "the file does not import `fmt`: import it, and run again";
                if (policy.Filler is { Arguments: [_, { Value: ProgramMap }] })
                    Refusal ??= "the text is filled from a dictionary: add the statement by hand";
                return Numbered(expression);
            case TextForm.Braces:
                return Braces(fact, expression);
            case TextForm.Dollar:
                return $"${{{Keyword(fact, expression)}}}";
            default:
                Refusal ??= "the text takes in no values: make it an interpolated one, and run again";
                return "?";
        }
    }

    private string Numbered(string expression)
    {
        var isIndexed = policy.Holes.Any(hole => policy.Source.Slice(hole.Span).Contains('['));
        if (!isIndexed)
        {
            _arguments.Add(expression);
            return "%s";
        }
        var given = policy.Filler!.Arguments.ToList().FindIndex(argument => policy.Source == policy.Frame.File.Source && policy.Source.Slice(argument.Span) == expression);
        if (given > 0)
            return $"%[{given}]s";
        var at = _arguments.IndexOf(expression);
        if (at < 0)
        {
            _arguments.Add(expression);
            at = _arguments.Count - 1;
        }
        return $"%[{policy.Filler.Arguments.Count + at}]s";
    }

    private string Braces(string fact, string expression)
    {
        var keys = policy.Holes.Select(hole => policy.Source.Slice(hole.Span).Trim('{', '}')).ToArray();
        if (keys.Length > 0 && Array.TrueForAll(keys, key => key.Length > 0 && char.IsAsciiDigit(key[0])))
        {
            var filler = policy.Filler!.Arguments.Where(argument => argument.Name is null).ToArray();
            var first = policy.Text == filler.FirstOrDefault()?.Value ? 1 : 0;
            var at = _arguments.IndexOf(expression);
            if (at < 0)
            {
                _arguments.Add(expression);
                at = _arguments.Count - 1;
            }
            return $"{{{filler.Length - first + at}}}";
        }
        return $"{{{Keyword(fact, expression)}}}";
    }

    // The call's own keyword where it has one for the fact.
    private string Keyword(string fact, string expression)
    {
        if (_keys.TryGetValue(fact, out var known))
            return known;
        var name = fact == DeploymentFact.Region ? "region" : fact == DeploymentFact.Account ? "account" : "partition";
        foreach (var argument in policy.Filler!.Arguments)
        {
            if (argument.Name is { } given && policy.Frame.File.Source.Slice(argument.Value.Span) == expression)
                return _keys[fact] = given;
        }
        while (policy.Filler.Arguments.Any(argument => argument.Name == name))
            name += "_";
        _arguments.Add($"{name}={expression}");
        return _keys[fact] = name;
    }
}
