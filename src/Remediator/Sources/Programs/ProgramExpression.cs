using Remediator.Text;

namespace Remediator.Sources.Programs;

/// <summary>An expression. Parentheses around one belong to no node.</summary>
public abstract class ProgramExpression(TextSpan span) : ProgramNode(span);

/// <summary>A name on its own: <c>logKey</c>, <c>self</c>, <c>this</c>, <c>ctx</c>.</summary>
public sealed class ProgramName(TextSpan span, string name) : ProgramExpression(span)
{
    public string Name { get; } = name;
}

/// <summary>A member: <c>aws.kms</c>, <c>key?.arn</c>, <c>key!.arn</c>.</summary>
public sealed class ProgramMember(TextSpan span, ProgramExpression target, string name, TextSpan nameSpan) : ProgramExpression(span)
{
    public ProgramExpression Target { get; } = target;

    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;
}

/// <summary>An element: <c>groups["api"]</c>, <c>names[0]</c>; also type arguments of Go (<c>List[string]</c>) and Python slices, with the parts that can be read.</summary>
public sealed class ProgramIndex(TextSpan span, ProgramExpression target, ProgramExpression index) : ProgramExpression(span)
{
    public ProgramExpression Target { get; } = target;

    public ProgramExpression Index { get; } = index;
}

/// <summary>A number, boolean or the language's nothing (<c>null</c>, <c>undefined</c>, <c>None</c>, <c>nil</c>).</summary>
/// <param name="text">As written, with <c>True</c> / <c>False</c> of Python as <c>true</c> / <c>false</c> and every nothing as <c>null</c>.</param>
public sealed class ProgramLiteral(TextSpan span, string text, ProgramLiteralKind kind) : ProgramExpression(span)
{
    public string Text { get; } = text;

    public ProgramLiteralKind Kind { get; } = kind;
}

/// <summary>What a <see cref="ProgramLiteral"/> is.</summary>
public enum ProgramLiteralKind
{
    Number,
    Boolean,
    Nothing,
}

/// <summary>A piece of a text: characters with their escapes resolved, or an interpolated expression.</summary>
/// <param name="Span">The piece's text, <c>${</c> … <c>}</c> or <c>{</c> … <c>}</c> included.</param>
/// <param name="Text">The characters; null for an interpolation.</param>
/// <param name="Expression">What is interpolated; null for characters, and where it could not be read.</param>
public sealed record ProgramTextPart(TextSpan Span, string? Text, ProgramExpression? Expression);

/// <summary>
/// One string literal: any quotes, template literals, f-strings, raw strings, triple quotes. Literals that Python joins by standing
/// side by side are a <see cref="ProgramBinary"/> with <c>+</c>.
/// </summary>
/// <param name="content">What stands between the quotes.</param>
/// <param name="opening">Prefix and opening quotes as written: <c>'</c>, <c>"</c>, <c>`</c>, <c>f"</c>, <c>r'''</c>.</param>
/// <param name="tag">The function of a tagged template (<c>pulumi.interpolate</c>); null for none. The span includes it.</param>
public sealed class ProgramText(TextSpan span, IReadOnlyList<ProgramTextPart> parts, TextSpan content, string opening, ProgramExpression? tag = null) : ProgramExpression(span)
{
    public IReadOnlyList<ProgramTextPart> Parts { get; } = parts;

    public TextSpan Content { get; } = content;

    public string Opening { get; } = opening;

    public ProgramExpression? Tag { get; } = tag;

    /// <summary>The text when nothing is interpolated; null otherwise.</summary>
    public string? Literal
    {
        get
        {
            if (Parts.Count == 0)
                return "";
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

/// <summary>An argument of a call.</summary>
/// <param name="name">The keyword (<c>policy=</c>); null for a positional one.</param>
/// <param name="spread">What spreads it: <c>...</c>, <c>*</c>, <c>**</c>; empty for none.</param>
public sealed class ProgramArgument(TextSpan span, string? name, TextSpan nameSpan, ProgramExpression value, string spread = "") : ProgramNode(span)
{
    public string? Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public ProgramExpression Value { get; } = value;

    public string Spread { get; } = spread;
}

/// <summary>A call: <c>f(x)</c>, <c>new C(x)</c>, a generic call (type arguments belong to no node), <c>make([]string, 0)</c>.</summary>
/// <param name="parentheses">From the opening parenthesis to behind the closing one; empty for <c>new C</c> without any.</param>
/// <param name="isNew">Whether <c>new</c> stands before it; the span includes it.</param>
public sealed class ProgramCall(TextSpan span, ProgramExpression callee, IReadOnlyList<ProgramArgument> arguments, TextSpan parentheses, bool isNew = false) : ProgramExpression(span)
{
    public ProgramExpression Callee { get; } = callee;

    public IReadOnlyList<ProgramArgument> Arguments { get; } = arguments;

    public TextSpan Parentheses { get; } = parentheses;

    public bool IsNew { get; } = isNew;
}

/// <summary>One entry of a <see cref="ProgramMap"/>.</summary>
/// <param name="key">The key's expression: a name, a text, a computed key; null for a spread.</param>
/// <param name="value">The value; for a shorthand (<c>{ tags }</c>) the name itself, for a spread what is spread, for a method a <see cref="ProgramFunction"/>.</param>
/// <param name="isShorthand">Whether key and value are the same text.</param>
public sealed class ProgramEntry(TextSpan span, ProgramExpression? key, ProgramExpression value, bool isShorthand = false, bool isComputed = false) : ProgramNode(span)
{
    public ProgramExpression? Key { get; } = key;

    public ProgramExpression Value { get; } = value;

    public bool IsShorthand { get; } = isShorthand;

    /// <summary>Whether the key is computed (<c>[name]: …</c>, a Python or Go key that is no literal).</summary>
    public bool IsComputed { get; } = isComputed;

    public bool IsSpread => Key is null;

    /// <summary>The key's name; null when it is computed or there is none.</summary>
    public string? Name => IsComputed ? null : Key switch
    {
        ProgramName name => name.Name,
        ProgramText text => text.Literal,
        ProgramLiteral literal => literal.Text,
        _ => null,
    };
}

/// <summary>An object literal, a dict display, a Go composite literal of a struct or map.</summary>
/// <param name="braces">From the opening to behind the closing brace.</param>
/// <param name="type">The type of a Go composite literal (<c>kms.KeyArgs</c>, <c>map[string]interface{}</c>); null where none is written. The span includes it.</param>
public sealed class ProgramMap(TextSpan span, IReadOnlyList<ProgramEntry> entries, TextSpan braces, ProgramExpression? type = null) : ProgramExpression(span)
{
    public IReadOnlyList<ProgramEntry> Entries { get; } = entries;

    public TextSpan Braces { get; } = braces;

    public ProgramExpression? Type { get; } = type;

    /// <summary>The entry with this name; null when there is none.</summary>
    public ProgramEntry? Find(string name)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == name)
                return entry;
        }
        return null;
    }
}

/// <summary>An array, list, tuple or set, a Go composite literal of a slice. Spread items are <see cref="ProgramUnary"/> with <c>...</c> or <c>*</c>.</summary>
/// <param name="brackets">From the opening to behind the closing bracket; equal to the span of items for a bare Python tuple.</param>
/// <param name="type">The type of a Go composite literal (<c>[]string</c>, <c>pulumi.StringArray</c>); null where none is written. The span includes it.</param>
public sealed class ProgramList(TextSpan span, IReadOnlyList<ProgramExpression> items, TextSpan brackets, ProgramExpression? type = null) : ProgramExpression(span)
{
    public IReadOnlyList<ProgramExpression> Items { get; } = items;

    public TextSpan Brackets { get; } = brackets;

    public ProgramExpression? Type { get; } = type;
}

/// <summary>A parameter of a function.</summary>
/// <param name="Names">Its name, or the names that a pattern takes apart (<c>[id, region]</c>, <c>{ name }</c>), in order; empty text where one is skipped.</param>
/// <param name="IsPattern">Whether the names come from a pattern.</param>
/// <param name="Default">Its default; null for none.</param>
/// <param name="Type">The declared type as written; empty for none.</param>
public sealed record ProgramParameter(TextSpan Span, IReadOnlyList<string> Names, bool IsPattern, ProgramExpression? Default, string Type)
{
    /// <summary>Whether it also declares a property of the class (TypeScript: <c>private readonly key: Key</c>).</summary>
    public bool IsProperty { get; init; }

    /// <summary>The member that each name of a pattern takes, as in <see cref="ProgramAssignment.Members"/>; empty for a pattern by place.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>What each name of a pattern is where there is no value, as in <see cref="ProgramAssignment.Defaults"/>.</summary>
    public IReadOnlyList<ProgramExpression?> Defaults { get; init; } = [];
}

/// <summary>An arrow function, lambda or function literal.</summary>
/// <param name="result">What it gives when the body is one expression; null for a block.</param>
/// <param name="body">The block; null for an expression.</param>
public sealed class ProgramFunction(TextSpan span, IReadOnlyList<ProgramParameter> parameters, ProgramExpression? result, ProgramBlock? body) : ProgramExpression(span)
{
    public IReadOnlyList<ProgramParameter> Parameters { get; } = parameters;

    public ProgramExpression? Result { get; } = result;

    public ProgramBlock? Body { get; } = body;
}

/// <summary>An operator before its operand: <c>-</c>, <c>!</c>, <c>not</c>, <c>await</c>, <c>&amp;</c>, <c>*</c>, <c>...</c>.</summary>
public sealed class ProgramUnary(TextSpan span, string op, ProgramExpression operand) : ProgramExpression(span)
{
    public string Operator { get; } = op;

    public ProgramExpression Operand { get; } = operand;
}

/// <summary>
/// Two operands and their operator (<c>+</c>, <c>??</c>, <c>||</c>, <c>==</c>, <c>%</c>, <c>if</c> …), or the same on more levels; Python's
/// <c>or</c> and <c>and</c> are <c>||</c> and <c>&amp;&amp;</c>. <c>x as T</c> is x.
/// </summary>
public sealed class ProgramBinary(TextSpan span, string op, ProgramExpression left, ProgramExpression right) : ProgramExpression(span)
{
    public string Operator { get; } = op;

    public ProgramExpression Left { get; } = left;

    public ProgramExpression Right { get; } = right;
}

/// <summary><c>a ? b : c</c>, <c>b if a else c</c>.</summary>
public sealed class ProgramConditional(TextSpan span, ProgramExpression condition, ProgramExpression whenTrue, ProgramExpression whenFalse) : ProgramExpression(span)
{
    public ProgramExpression Condition { get; } = condition;

    public ProgramExpression WhenTrue { get; } = whenTrue;

    public ProgramExpression WhenFalse { get; } = whenFalse;
}

/// <summary>A Python comprehension or generator: its element is bound for each item of a source.</summary>
/// <param name="element">What is made for each item; for a dict comprehension its value.</param>
/// <param name="names">The names bound to an item.</param>
/// <param name="source">What is gone through.</param>
public sealed class ProgramComprehension(TextSpan span, ProgramExpression element, IReadOnlyList<string> names, ProgramExpression source) : ProgramExpression(span)
{
    public ProgramExpression Element { get; } = element;

    public IReadOnlyList<string> Names { get; } = names;

    public ProgramExpression Source { get; } = source;

    /// <summary>The key of a dict comprehension; null for one that makes items.</summary>
    public ProgramExpression? Key { get; init; }
}

/// <summary>An expression that is not understood; what could be read inside it.</summary>
public sealed class ProgramOpaque(TextSpan span, IReadOnlyList<ProgramExpression> parts) : ProgramExpression(span)
{
    public IReadOnlyList<ProgramExpression> Parts { get; } = parts;
}
