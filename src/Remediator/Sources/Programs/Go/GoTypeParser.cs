using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Goes over types and reads parameters. A type is never taken apart, so that what lies between its brackets is skipped whole.
/// Source: https://go.dev/ref/spec#Types
/// </summary>
internal sealed class GoTypeParser(GoCursor cursor)
{
    /// <summary>Whether a type can begin here.</summary>
    public bool IsAtType => cursor.Kind is GoTokenKind.Name or GoTokenKind.Star or GoTokenKind.OpenBracket or GoTokenKind.OpenParenthesis
        or GoTokenKind.Map or GoTokenKind.Chan or GoTokenKind.Arrow or GoTokenKind.Func or GoTokenKind.Struct or GoTokenKind.Interface;

    /// <summary>Takes a type and gives it as written.</summary>
    public string Take()
    {
        var start = cursor.Start;
        cursor.Take(GoTokenKind.Ellipsis);
        Skip();
        return cursor.Slice(start);
    }

    public void Skip()
    {
        while (true)
        {
            switch (cursor.Kind)
            {
                case GoTokenKind.Star or GoTokenKind.Arrow or GoTokenKind.Chan:
                    cursor.Next();
                    continue;
                case GoTokenKind.OpenBracket:
                    cursor.SkipGroup();
                    continue;
                case GoTokenKind.Map:
                    cursor.Next();
                    cursor.SkipGroup();
                    continue;
                case GoTokenKind.Func:
                    cursor.Next();
                    cursor.SkipGroup();
                    if (!IsAtType)
                        return;
                    continue;
                case GoTokenKind.Struct or GoTokenKind.Interface:
                    cursor.Next();
                    cursor.SkipGroup();
                    return;
                case GoTokenKind.OpenParenthesis:
                    cursor.SkipGroup();
                    return;
                case GoTokenKind.Name:
                    SkipName();
                    return;
                default:
                    cursor.Fail($"a type was expected, not {cursor.Found()}");
                    return;
            }
        }
    }

    /// <summary>Goes over what a function gives, where it is declared.</summary>
    public void SkipResult()
    {
        if (IsAtType)
            Skip();
    }

    /// <summary>A type that is a name, with its package.</summary>
    public ProgramExpression QualifiedName()
    {
        var start = cursor.Start;
        ProgramExpression name = new ProgramName(cursor.Current.Span, cursor.TakeName("a type's name"));
        if (!cursor.Take(GoTokenKind.Dot))
            return name;
        var member = cursor.Current.Span;
        return new ProgramMember(new TextSpan(start, member.End), name, cursor.TakeName("a type's name"), member);
    }

    /// <summary>The parameters between the parentheses that open here: either all have names or none has.</summary>
    public IReadOnlyList<ProgramParameter> Parameters()
    {
        if (cursor.Kind != GoTokenKind.OpenParenthesis)
        {
            cursor.Fail($"`(` was expected, not {cursor.Found()}");
            return [];
        }
        var parameters = new List<ProgramParameter>();
        var areNamed = false;
        var group = cursor.Open();
        while (!cursor.IsAtEnd)
        {
            var start = cursor.Start;
            var name = "";
            if (cursor.Kind == GoTokenKind.Name && !IsTypeAlone())
            {
                name = cursor.Slice(cursor.Next().Span);
                areNamed = true;
            }
            var type = Take();
            parameters.Add(new ProgramParameter(cursor.SpanFrom(start), [name], IsPattern: false, Default: null, type));
            cursor.EndItem(group);
        }
        cursor.Close(group);
        if (areNamed)
            NameAll(parameters);
        return parameters;
    }

    // `a, b string`: what was taken for the type of the first is its name, and its type is that of the next.
    private static void NameAll(List<ProgramParameter> parameters)
    {
        var type = "";
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            var parameter = parameters[i];
            if (parameter.Names[0].Length == 0)
                parameters[i] = parameter with { Names = [parameter.Type], Type = type };
            else
                type = parameter.Type;
        }
    }

    // Whether the name here is a type or lacks one: `int,` `time.Time` `List[int],`, not `a []int`.
    private bool IsTypeAlone()
    {
        switch (cursor.NextKind)
        {
            case GoTokenKind.Dot or GoTokenKind.Comma or GoTokenKind.EndOfFile:
                return true;
            case GoTokenKind.OpenBracket:
                return cursor.KindAt(cursor.Partners[cursor.Position + 1] + 1) is GoTokenKind.Comma or GoTokenKind.EndOfFile;
            default:
                return false;
        }
    }

    private void SkipName()
    {
        cursor.Next();
        if (cursor.Kind == GoTokenKind.Dot && cursor.NextKind == GoTokenKind.Name)
        {
            cursor.Next();
            cursor.Next();
        }
        if (cursor.Kind == GoTokenKind.OpenBracket)
            cursor.SkipGroup();
    }
}
