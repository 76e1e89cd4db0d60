namespace Remediator.Sources.Programs.TypeScript;

/// <summary>
/// Finds where types end. They say nothing about infrastructure, so no nodes are made of them. Whether <c>&lt;</c> begins type arguments
/// is looked for once and kept in its token, or a row of <c>a &lt; b &lt; c</c> would take quadratic time.
/// </summary>
internal sealed class TypeScriptTypes(string text, TypeScriptToken[] tokens)
{
    private const int MaxDepth = 100;
    private const int NoArguments = -2;

    private int _depth;

    /// <summary>The index behind the type that begins at a token; -1 when none does.</summary>
    public int Skip(int index)
    {
        if (_depth == MaxDepth)
            return -1;
        _depth++;
        var end = SkipParts(index);
        _depth--;
        return end;
    }

    /// <summary>The index behind the type arguments or parameters that begin at a <c>&lt;</c>; -1 when it compares.</summary>
    public int SkipArguments(int index)
    {
        if (tokens[index].Match == TypeScriptToken.Unmatched)
        {
            var end = _depth == MaxDepth ? -1 : SkipArgumentList(index + 1);
            tokens[index].Match = end < 0 ? NoArguments : end;
        }
        return tokens[index].Match == NoArguments ? -1 : tokens[index].Match;
    }

    // Goes on where a type goes on: behind `|`, `=>`, `? … :`.
    private int SkipParts(int index)
    {
        while (true)
        {
            while (Is(index, "|") || Is(index, "&") || IsPrefix(index))
                index++;
            // The type parameters of a function.
            if (Is(index, "<") && (SkipArguments(index) is not (>= 0 and var parameters) || !Is(index = parameters, "(")))
                return -1;
            var end = SkipOperand(index);
            if (end < 0)
                return -1;
            while (Is(end, "[") && !tokens[end].NewLineBefore && tokens[end].Match >= 0)
                end = tokens[end].Match + 1;
            if (Is(end, "=>") && Is(end - 1, ")") && Is(index, "("))
            {
                index = end + 1;
            }
            else if (Is(end, "|") || Is(end, "&"))
            {
                index = end + 1;
            }
            else if (Is(end, "is") && !tokens[end].NewLineBefore)
            {
                index = end + 1;
            }
            else if (Is(end, "extends") && !tokens[end].NewLineBefore)
            {
                end = Skip(end + 1);
                if (end < 0 || !Is(end, "?"))
                    return end;
                end = Skip(end + 1);
                if (end < 0 || !Is(end, ":"))
                    return -1;
                index = end + 1;
            }
            else
            {
                return end;
            }
        }
    }

    private int SkipOperand(int index)
    {
        if (Is(index, "(") || Is(index, "{") || Is(index, "["))
            return tokens[index].Match + 1 is var behind and > 0 ? behind : -1;
        if (Is(index, "-"))
            index++;
        switch (tokens[index].Kind)
        {
            case TypeScriptTokenKind.Number or TypeScriptTokenKind.String or TypeScriptTokenKind.Template:
                return index + 1;
            case TypeScriptTokenKind.TemplateHead:
                return SkipTemplate(index);
            case TypeScriptTokenKind.Keyword when Is(index, "import") && Is(index + 1, "("):
                return tokens[index + 1].Match is var close and >= 0 ? SkipName(close + 1) : -1;
            case TypeScriptTokenKind.Name:
            case TypeScriptTokenKind.Keyword when Is(index, "this") || Is(index, "void") || Is(index, "null") || Is(index, "true") || Is(index, "false"):
                return SkipName(index + 1);
            default:
                return -1;
        }
    }

    // The rest of `aws.iam.Role<T>`.
    private int SkipName(int index)
    {
        while (Is(index, ".") && tokens[index + 1].Kind is TypeScriptTokenKind.Name or TypeScriptTokenKind.Keyword)
            index += 2;
        return Is(index, "<") && !tokens[index].NewLineBefore ? SkipArguments(index) : index;
    }

    private int SkipTemplate(int index)
    {
        while (tokens[index].Kind != TypeScriptTokenKind.TemplateTail)
        {
            index = tokens[index].Match;
            if (index < 0)
                return -1;
        }
        return index + 1;
    }

    private int SkipArgumentList(int index)
    {
        while (!Is(index, ">"))
        {
            while (Is(index, "const") || ((Is(index, "in") || Is(index, "out")) && IsName(index + 1)))
                index++;
            // `<const>x` is nothing but the word.
            if (Is(index, ">"))
                break;
            index = Skip(index);
            if (index >= 0 && Is(index, "="))
                index = Skip(index + 1);
            if (index < 0 || !(Is(index, ",") || Is(index, ">")))
                return -1;
            if (Is(index, ","))
                index++;
        }
        return index + 1;
    }

    private bool IsPrefix(int index)
    {
        if (tokens[index].Kind is not (TypeScriptTokenKind.Name or TypeScriptTokenKind.Keyword))
            return false;
        var isPrefix = TextOf(index) is "keyof" or "typeof" or "readonly" or "unique" or "infer" or "asserts" or "abstract" or "new";
        return isPrefix && !tokens[index + 1].NewLineBefore && (IsName(index + 1) || Is(index + 1, "(") || Is(index + 1, "{") || Is(index + 1, "[") || Is(index + 1, "<"))
            && !Is(index + 1, "is") && !Is(index + 1, "extends");
    }

    private bool IsName(int index) => tokens[index].Kind is TypeScriptTokenKind.Name or TypeScriptTokenKind.Keyword;

    private bool Is(int index, string expected) => TextOf(index).SequenceEqual(expected);

    private ReadOnlySpan<char> TextOf(int index) => text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);
}
