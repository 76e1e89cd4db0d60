using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model;

/// <summary>
/// What a property holds, in one vocabulary for all flavours. Values that come from a source know their <see cref="Origin"/>;
/// values that a recipe wants to write have none until they are rendered.
/// </summary>
public abstract class Value
{
    /// <summary>Where the value stands; null for a value that stands in no source.</summary>
    public Origin? Origin { get; init; }

    /// <summary>What a value is that a program marks as known to its deployment alone; any other value as it is.</summary>
    public Value BehindOutput => this is CallValue { Function: CallValue.Output, Arguments: [var inner] } ? inner.BehindOutput : this;

    /// <summary>Whether it leaves out what it should be the value of: <c>AWS::NoValue</c>, null.</summary>
    public bool IsAbsent => this is ReferenceValue { Target: ReferenceValue.NoValue } or ScalarValue { Kind: ScalarKind.Null };
}

/// <summary>A literal: text, number, boolean or null.</summary>
/// <param name="text">The value as a reader sees it, escapes resolved.</param>
/// <param name="kind">What it means.</param>
public sealed class ScalarValue(string text, ScalarKind kind = ScalarKind.Text) : Value
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A property of a map: name, value, and the flavour's node of the pair.</summary>
public sealed record MapEntry(string Name, Value Value, object? Syntax = null)
{
    /// <summary>The entry that would count if this one were not there; null when none would.</summary>
    public MapEntry? Hidden { get; init; }
}

/// <summary>An object with named properties, in the order of the source.</summary>
public sealed class MapValue(IReadOnlyList<MapEntry> entries) : Value
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    /// <summary>Whether it stands for as many as an expression says, none among them: the content of a <c>dynamic</c> block.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The entry named <paramref name="name"/>, letter case included; null when there is none.</summary>
    public MapEntry? Find(string name)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Name == name)
                return Entries[i];
        }
        return null;
    }

    /// <summary>The value named <paramref name="name"/>; null when there is none.</summary>
    public Value? this[string name] => Find(name)?.Value;
}

/// <summary>A list of values.</summary>
public sealed class ListValue(IReadOnlyList<Value> items) : Value
{
    public IReadOnlyList<Value> Items { get; } = items;
}

/// <summary>
/// A reference to something named: a resource, a parameter or variable, or a fact of the deployment
/// (see <see cref="DeploymentFact"/>).
/// </summary>
/// <param name="target">Logical id, address or name of what is referred to.</param>
/// <param name="attribute">The attribute read (<c>Arn</c>); null for the thing itself.</param>
public sealed class ReferenceValue(string target, string? attribute = null) : Value
{
    /// <summary>Stands for the attribute where a reference reads one and does not say which.</summary>
    public const string UnknownAttribute = "?";

    /// <summary>The target of a reference that leaves out what it is the value of.</summary>
    public const string NoValue = "AWS::NoValue";

    public string Target { get; } = target;

    public string? Attribute { get; } = attribute;

    /// <summary>A reference that is written in the sources and leads to the same instance of the target; null when none says which is meant.</summary>
    public ReferenceValue? Like { get; init; }

    /// <summary>What the log says that it was in the deployment that failed; null when it does not.</summary>
    public string? Known { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Attribute is null ? Target : $"{Target}.{Attribute}";
}

/// <summary>A text put together from parts (Sub, Join, interpolation).</summary>
public sealed class TemplateValue(IReadOnlyList<Value> parts) : Value
{
    public IReadOnlyList<Value> Parts { get; } = parts;

    /// <summary>Where the interpolations of a program's text stand, by the positions of their parts; null where only text can be a literal part.</summary>
    public IReadOnlyDictionary<int, TextSpan>? Holes { get; init; }

    /// <summary>Whether a part is written as text, and is not what an interpolation comes to.</summary>
    public bool IsText(int index) => Parts[index] is ScalarValue && Holes?.ContainsKey(index) != true;
}

/// <summary>One of two values, by a named condition (<c>Fn::If</c>, a conditional expression).</summary>
public sealed class ChoiceValue(string condition, Value whenTrue, Value whenFalse) : Value
{
    public string Condition { get; } = condition;

    public Value WhenTrue { get; } = whenTrue;

    public Value WhenFalse { get; } = whenFalse;
}

/// <summary>A function that the model does not compute by itself (<c>Fn::FindInMap</c>, <c>Fn::ImportValue</c>, …).</summary>
public sealed class CallValue(string function, IReadOnlyList<Value> arguments) : Value
{
    /// <summary>The function that stands for a resource which a program looks up: it is declared elsewhere.</summary>
    public const string LookUp = "look-up";

    /// <summary>The function that stands for what the sources do not tell.</summary>
    public const string Unknown = "unknown";

    /// <summary>The function that marks a value, its argument, which only the deployment of a program knows.</summary>
    public const string Output = "output";

    public string Function { get; } = function;

    public IReadOnlyList<Value> Arguments { get; } = arguments;
}
