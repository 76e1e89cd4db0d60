using Remediator.Sources.Data;
using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>How a text of a program takes in values.</summary>
internal enum TextForm
{
    /// <summary>Not at all.</summary>
    Literal,

    /// <summary>By its own interpolation: a template literal, an f-string.</summary>
    Interpolated,

    /// <summary><c>%s</c>: <c>fmt.Sprintf</c>, Python's <c>%</c>.</summary>
    Percent,

    /// <summary><c>{}</c>, <c>{0}</c>, <c>{name}</c>: Python's <c>format</c>.</summary>
    Braces,

    /// <summary><c>${name}</c>: Python's <c>string.Template</c>.</summary>
    Dollar,
}

/// <summary>JSON that stands inside a text of a program, read where it stands: its spans and edits count in the file.</summary>
internal sealed class TextPolicy
{
    private TextPolicy(DataDocument document, SourceText source, ProgramText text, TextForm form, Frame frame, ValueContext context, IReadOnlyList<(TextSpan Span, Value Value)> holes, ProgramCall? filler)
    {
        Source = source;
        Text = text;
        Form = form;
        Frame = frame;
        Context = context;
        Holes = holes;
        Filler = filler;
        Editor = new JsonEditor(document);
    }

    public ProgramText Text { get; }

    public TextForm Form { get; }

    /// <summary>The names that can be used in the text.</summary>
    public Frame Frame { get; }

    public ValueContext Context { get; }

    /// <summary>What is put in, and where.</summary>
    public IReadOnlyList<(TextSpan Span, Value Value)> Holes { get; }

    /// <summary>The call whose arguments fill the text; null where it fills itself.</summary>
    public ProgramCall? Filler { get; }

    public JsonEditor Editor { get; }

    public SourceText Source { get; }

    /// <summary>Reads the JSON; null when the text is none, or holds escapes.</summary>
    /// <param name="frame">The names that can be used in the text, or in the call that fills it.</param>
    /// <param name="home">The frame in which the text itself stands.</param>
    /// <param name="holes">What is put in, in the order of the text.</param>
    /// <param name="filler">The call whose arguments these are.</param>
    public static Value? TryRead(ProgramText text, TextForm form, Frame frame, Frame home, ValueContext context, IReadOnlyList<(TextSpan Span, Value Value)> holes, ProgramCall? filler = null)
    {
        var source = home.File.Source;
        var content = source.Text.AsSpan(text.Content.Start, text.Content.Length);
        if (!IsDocument(content.TrimStart()))
            return null;
        foreach (var part in text.Parts)
        {
            // What is escaped has another length than what it means.
            if (part.Text is { } characters && !source.Slice(part.Span).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
                .Equals(characters.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), StringComparison.Ordinal))
            {
                return null;
            }
        }
        var masked = source.Text.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            if (!text.Content.Contains(i) && masked[i] is not ('\n' or '\r'))
                masked[i] = ' ';
        }
        foreach (var (span, _) in holes)
            masked.AsSpan(span.Start, span.Length).Fill('x');
        if (form == TextForm.Braces || form == TextForm.Interpolated && home.File.Language == ProgramLanguage.Python)
            Undouble(masked, text.Content);
        var document = JsonDocumentReader.Parse(SourceText.FromString(new string(masked), source.Path));
        if (document.Problems.Count > 0 || document.Root is not (DataMapping or DataSequence) || document.Root is not { } root)
            return null;
        return new TextPolicy(document, source, text, form, frame, context, holes, filler).ValueOf(root, null, 0);
    }

    // Policies, and the containers of a task.
    private static bool IsDocument(ReadOnlySpan<char> content) =>
        content.StartsWith('{') && content.Contains("\"Statement\"", StringComparison.Ordinal) || content.StartsWith('[') && content.Contains("\"image\"", StringComparison.Ordinal);

    /// <summary>The holes of a text that a call fills: where they are, and the name or index that each asks for.</summary>
    public static List<(TextSpan Span, string Key)> HolesOf(SourceText source, TextSpan content, TextForm form)
    {
        var holes = new List<(TextSpan, string)>();
        var text = source.Text;
        for (var i = content.Start; i < content.End; i++)
        {
            var next = i + 1 < content.End ? text[i + 1] : '\0';
            switch (form)
            {
                case TextForm.Percent when text[i] == '%' && next == '%':
                case TextForm.Braces when text[i] is '{' or '}' && next == text[i]:
                case TextForm.Dollar when text[i] == '$' && next == '$':
                    i++;
                    break;
                case TextForm.Percent when text[i] == '%':
                    var end = i + 1;
                    var key = "";
                    if (next is '(' or '[')
                    {
                        var close = text.IndexOf(next == '(' ? ')' : ']', end);
                        if (close < 0 || close >= content.End)
                            return holes;
                        key = text[(end + 1)..close];
                        end = close + 1;
                    }
                    while (end < content.End && !char.IsAsciiLetter(text[end]) && text[end] is '.' or '+' or '-' or '#' or (>= '0' and <= '9'))
                        end++;
                    holes.Add((new TextSpan(i, Math.Min(end + 1, content.End)), key));
                    i = end;
                    break;
                case TextForm.Braces when text[i] == '{':
                    var brace = text.IndexOf('}', i);
                    if (brace < 0 || brace >= content.End)
                        return holes;
                    holes.Add((new TextSpan(i, brace + 1), text[(i + 1)..brace].Split(':', '!')[0]));
                    i = brace;
                    break;
                case TextForm.Dollar when text[i] == '$' && (next == '{' || char.IsAsciiLetter(next) || next == '_'):
                    var stop = i + 1;
                    if (next == '{')
                        stop = text.IndexOf('}', i) is var at and >= 0 && at < content.End ? at + 1 : content.End;
                    else
                        stop = EndOfName(text, stop, content.End);
                    holes.Add((new TextSpan(i, stop), text[(i + 1)..stop].Trim('{', '}')));
                    i = stop - 1;
                    break;
            }
        }
        return holes;
    }

    private static int EndOfName(string text, int start, int end)
    {
        while (start < end && (char.IsAsciiLetterOrDigit(text[start]) || text[start] == '_'))
            start++;
        return start;
    }

    private static void Undouble(char[] text, TextSpan content)
    {
        for (var i = content.Start; i + 1 < content.End; i++)
        {
            if (text[i] is '{' or '}' && text[i + 1] == text[i])
                text[++i] = ' ';
        }
    }

    private Value ValueOf(DataNode node, DataNode? container, int depth)
    {
        var origin = new Origin(Source, node.Span, new TextPlace(this, node), container is null ? null : new TextPlace(this, container));
        if (depth > 60)
            return Interpreter.Unknown();
        switch (node)
        {
            case DataMapping mapping:
                return new MapValue([.. mapping.Members.Select(m => new MapEntry(m.Name, ValueOf(m.Value, mapping, depth + 1), m))]) { Origin = origin };
            case DataSequence sequence:
                return new ListValue([.. sequence.Items.Select(item => ValueOf(item, sequence, depth + 1))]) { Origin = origin };
            case DataScalar scalar:
                var inside = Holes.Where(hole => scalar.Span.Contains(hole.Span)).ToArray();
                if (inside.Length == 0)
                    return new ScalarValue(scalar.Value, scalar.Kind) { Origin = origin };
                var parts = new List<Value>();
                var places = new Dictionary<int, TextSpan>();
                var position = scalar.Span.Start + 1;
                foreach (var (span, value) in inside)
                {
                    if (span.Start > position)
                        parts.Add(new ScalarValue(Source.Slice(new TextSpan(position, span.Start))));
                    places.Add(parts.Count, span);
                    parts.Add(value);
                    position = span.End;
                }
                if (position < scalar.Span.End - 1)
                    parts.Add(new ScalarValue(Source.Slice(new TextSpan(position, scalar.Span.End - 1))));
                return new TemplateValue(parts) { Origin = origin, Holes = places };
            default:
                return Interpreter.Unknown();
        }
    }
}

/// <summary>A node of JSON inside a text.</summary>
internal sealed record TextPlace(TextPolicy Policy, DataNode Node);
