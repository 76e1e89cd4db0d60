using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>An expression. Its span is its own text; for a heredoc, from <c>&lt;&lt;</c> to the end of the closing word.</summary>
public abstract class HclExpression(TextSpan span) : HclNode(span);

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
public sealed class HclLiteral(TextSpan span, string text) : HclExpression(span)
{
    public string Text { get; } = text;
}

/// <summary>A piece of a template: text with its escapes resolved, or an interpolation.</summary>
/// <param name="Span">The piece's text, <c>${</c> and <c>}</c> included.</param>
/// <param name="Text">The literal text; null for an interpolation.</param>
/// <param name="Expression">The interpolated expression; null for text and for a directive (<c>%{ … }</c>).</param>
public sealed record HclTemplatePart(TextSpan Span, string? Text, HclExpression? Expression);

/// <summary>A quoted text or a heredoc.</summary>
public sealed class HclTemplate(TextSpan span, IReadOnlyList<HclTemplatePart> parts, TextSpan content, bool isHeredoc) : HclExpression(span)
{
    public IReadOnlyList<HclTemplatePart> Parts { get; } = parts;

    /// <summary>What stands between the quotes, or the lines of the heredoc.</summary>
    public TextSpan Content { get; } = content;

    public bool IsHeredoc { get; } = isHeredoc;

    /// <summary>The text when nothing is interpolated; null otherwise.</summary>
    public string? Literal
    {
        get
        {
            if (Parts is [{ Text: { } only }])
                return only;
            foreach (var part in Parts)
            {
                if (part.Text is null)
                    return null;
            }
            return string.Concat(Parts.Select(part => part.Text));
        }
    }
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class HclTuple(TextSpan span, IReadOnlyList<HclExpression> items) : HclExpression(span)
{
    public IReadOnlyList<HclExpression> Items { get; } = items;
}

/// <summary><c>key = value</c> or <c>key: value</c> of an object.</summary>
public sealed class HclObjectItem(HclExpression key, string? name, HclExpression value) : HclNode(key.Span.Union(value.Span))
{
    public HclExpression Key { get; } = key;

    /// <summary>The key's text; null when it is computed.</summary>
    public string? Name { get; } = name;

    public HclExpression Value { get; } = value;
}

/// <summary><c>{ key = value }</c>.</summary>
public sealed class HclObject(TextSpan span, IReadOnlyList<HclObjectItem> items) : HclExpression(span)
{
    public IReadOnlyList<HclObjectItem> Items { get; } = items;

    /// <summary>The item of that name; null when there is none.</summary>
    public HclObjectItem? Find(string name) => Items.FirstOrDefault(item => item.Name == name);
}

/// <summary>One step of a traversal.</summary>
/// <param name="Name">The attribute (<c>.name</c>) or the literal key (<c>["name"]</c>, <c>[0]</c>); null for a splat or a computed index.</param>
/// <param name="IsIndex">Whether it is written in brackets, or is a splat.</param>
/// <param name="Index">The computed index; null otherwise.</param>
public sealed record HclStep(TextSpan Span, string? Name, bool IsIndex, HclExpression? Index);

/// <summary>A name or an expression, followed by attributes, indices and splats: <c>aws_kms_key.logs[0].arn</c>.</summary>
public sealed class HclTraversal(TextSpan span, string? root, HclExpression? source, IReadOnlyList<HclStep> steps) : HclExpression(span)
{
    /// <summary>The name that it begins with; null when it begins with an expression.</summary>
    public string? Root { get; } = root;

    public HclExpression? Source { get; } = source;

    public IReadOnlyList<HclStep> Steps { get; } = steps;

    /// <summary>Whether its root and first steps are these names, none of them in brackets.</summary>
    public bool BeginsWith(IReadOnlyList<string> names)
    {
        if (Root != names[0] || Steps.Count < names.Count - 1)
            return false;
        for (var i = 1; i < names.Count; i++)
        {
            if (Steps[i - 1].IsIndex || Steps[i - 1].Name != names[i])
                return false;
        }
        return true;
    }
}

/// <summary><c>name(arguments)</c>.</summary>
public sealed class HclCall(TextSpan span, string name, IReadOnlyList<HclExpression> arguments) : HclExpression(span)
{
    public string Name { get; } = name;

    public IReadOnlyList<HclExpression> Arguments { get; } = arguments;
}

/// <summary><c>condition ? a : b</c>.</summary>
public sealed class HclConditional(HclExpression condition, HclExpression whenTrue, HclExpression whenFalse)
    : HclExpression(condition.Span.Union(whenFalse.Span))
{
    public HclExpression Condition { get; } = condition;

    public HclExpression WhenTrue { get; } = whenTrue;

    public HclExpression WhenFalse { get; } = whenFalse;
}

/// <summary>Operators, parentheses and <c>for</c>: an expression with parts, which the model does not compute.</summary>
/// <param name="span">The whole expression.</param>
/// <param name="form">What it is: an operator, <c>(</c> or <c>for</c>.</param>
/// <param name="parts">The expressions in it, in the order of the source.</param>
public sealed class HclCompound(TextSpan span, string form, IReadOnlyList<HclExpression> parts) : HclExpression(span)
{
    public string Form { get; } = form;

    public IReadOnlyList<HclExpression> Parts { get; } = parts;
}
