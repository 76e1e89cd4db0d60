using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>Declarations of types, which are opaque, and the places where types are skipped.</content>
internal sealed partial class TypeScriptParser
{
    private void TypeAlias(List<ProgramStatement> statements, int start)
    {
        Advance();
        Name();
        TypeArguments();
        Expect("=");
        Type();
        statements.Add(new ProgramOpaqueStatement(EndStatement(start)));
    }

    // An enum is an object whose members are read by their names.
    private void Enum(List<ProgramStatement> statements, int start)
    {
        Advance();
        var name = Name();
        var open = Start;
        var braces = Open("{");
        var entries = new List<ProgramEntry>();
        while (_position < braces.Close)
        {
            var at = Start;
            var key = MemberKey(out _);
            var end = PreviousEnd;
            var value = Take("=") ? Assignment() : new ProgramLiteral(key.Span, $"{entries.Count}", ProgramLiteralKind.Number);
            entries.Add(new ProgramEntry(new TextSpan(at, Math.Max(end, value.Span.End)), key, value));
            Separate(braces);
        }
        Close(braces);
        var members = new ProgramMap(SpanFrom(open), entries, SpanFrom(open));
        statements.Add(new ProgramAssignment(SpanFrom(start), [name], "=", members));
    }

    // `interface`, `namespace`, what is only declared: to behind the braces.
    private void OpaqueBraces(List<ProgramStatement> statements, int start)
    {
        Advance();
        while (!Is("{") && !Is(";") && _position < _blockEnd)
        {
            if (!Is("<"))
                Advance();
            else if (!TypeArguments())
                Fault("`<` is never closed");
        }
        if (Is("{"))
        {
            SkipBrackets();
            statements.Add(new ProgramOpaqueStatement(SpanFrom(start)));
        }
        else
        {
            // `declare module "m";`
            statements.Add(new ProgramOpaqueStatement(EndStatement(start)));
        }
    }

    private void Ambient(List<ProgramStatement> statements, int start)
    {
        Advance();
        if (Is("global") || Is("module"))
        {
            OpaqueBraces(statements, start);
            return;
        }
        var count = statements.Count;
        StatementAt(statements, start);
        statements.RemoveRange(count, statements.Count - count);
        statements.Add(new ProgramOpaqueStatement(SpanFrom(start)));
    }

    private void SkipBrackets()
    {
        var close = _tokens[_position].Match;
        if (close < 0 || IsAtEnd)
            Fault($"{Found()} is never closed");
        else
            _position = close + 1;
    }

    /// <summary>The type behind a colon as it is written; empty text where none is.</summary>
    private string TypeAnnotation() => Take(":") ? Type() : "";

    private string Type()
    {
        var start = Start;
        var end = _types.Skip(_position);
        if (end < 0)
        {
            Fault($"a type was expected, not {Found()}");
            return "";
        }
        _position = end;
        return _names.Get(_text.AsSpan(start, PreviousEnd - start));
    }

    // Takes type arguments or parameters where they stand.
    private bool TypeArguments()
    {
        if (!Is("<") || _types.SkipArguments(_position) is not (>= 0 and var end))
            return false;
        _position = end;
        return true;
    }
}
