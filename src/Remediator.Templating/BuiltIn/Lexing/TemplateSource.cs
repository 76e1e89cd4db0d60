namespace Remediator.Templating.BuiltIn.Lexing;

/// <summary>The text of one template under its path: turns offsets into places.</summary>
internal sealed record TemplateSource(string Path, string Text)
{
    public TemplateException Error(int offset, string reason, Exception? cause = null)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] != '\n')
                continue;
            line++;
            lineStart = i + 1;
        }
        return new TemplateException(reason, Path, line, offset - lineStart + 1, cause);
    }
}
