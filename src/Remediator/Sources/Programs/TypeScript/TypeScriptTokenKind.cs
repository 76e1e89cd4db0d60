namespace Remediator.Sources.Programs.TypeScript;

/// <summary>What a <see cref="TypeScriptToken"/> is.</summary>
internal enum TypeScriptTokenKind : byte
{
    /// <summary>An identifier, contextual keywords and private names (<c>#x</c>) included.</summary>
    Name,

    /// <summary>A reserved word of ECMAScript.</summary>
    Keyword,
    Number,
    String,

    /// <summary>A template literal without interpolations.</summary>
    Template,

    /// <summary>From the opening quote of a template literal to behind its first <c>${</c>.</summary>
    TemplateHead,

    /// <summary>From a <c>}</c> to behind the next <c>${</c>.</summary>
    TemplateMiddle,

    /// <summary>From the last <c>}</c> to behind the closing quote.</summary>
    TemplateTail,
    Regex,
    Punctuator,

    /// <summary>What cannot be a token: a literal or comment that is not closed, a stray character.</summary>
    Broken,

    /// <summary>The end of the text; the last token, empty.</summary>
    End,
}
