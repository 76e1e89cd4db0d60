namespace Remediator.Model;

/// <summary>Computes values of one project for one deployment, as far as the template and the log allow.</summary>
/// <param name="project">The project that the values belong to.</param>
/// <param name="deployment">What the log says of the deployment.</param>
/// <param name="useDefaults">Whether a parameter counts as having its default; otherwise it is unknown.</param>
public sealed class Evaluator(Project project, Deployment deployment, bool useDefaults = true)
{
    // A reference chain longer than this is a cycle of defaults or an attack.
    private const int MaxDepth = 64;

    // Values that are made of each other grow without bound; what lies beyond counts as unknown.
    private const int MaxParts = 10_000;

    // More of an expression does not help to find it.
    private const int MaxShown = 80;

    // What holes of patterns are called that no name stands for.
    private const string Unknown = "?";
    private const string Endless = "…";

    public Project Project { get; } = project;

    public Deployment Deployment { get; } = deployment;

    /// <summary>Whether references to names and ARNs of resources come to the texts that they are, see <see cref="ResourceIdentity"/>.</summary>
    public bool ReadsIdentities { get; private init; }

    /// <summary>The same evaluator, to which each name and ARN of a resource has one spelling: what policies are compared by.</summary>
    public Evaluator WithIdentities() => ReadsIdentities ? this : new Evaluator(Project, Deployment, useDefaults) { ReadsIdentities = true };

    /// <summary>
    /// The value behind parameters, deployment facts, conditions and functions; the nearest known form when it stays open.
    /// References to resources stay references.
    /// </summary>
    public Value Resolve(Value value) => Resolve(value, 0);

    /// <summary>The text of a value, with holes for what is unknown.</summary>
    public TextPattern PatternOf(Value value)
    {
        var pattern = new TextPattern();
        var budget = MaxParts;
        Append(pattern, value, 0, ref budget);
        return pattern;
    }

    /// <summary>The text of a value; null when a part of it is unknown.</summary>
    public string? TextOf(Value value) => Resolve(value) is ScalarValue scalar ? scalar.Text : PatternOf(value).Literal;

    /// <summary>A value for people: its text where that can be told but for names, else as the source says it, on one line.</summary>
    public string Shown(Value value)
    {
        var pattern = PatternOf(value);
        if (value.Origin is not { } origin || !pattern.Parts.Any(part => part.IsHole && part.Text is Unknown or Endless))
            return pattern.ToString();
        var said = string.Join(' ', origin.Source.Slice(origin.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said.Length <= MaxShown ? said : $"{said[..MaxShown]}…";
    }

    /// <summary>Every reference inside a value, through choices whose condition is unknown as well.</summary>
    public IReadOnlyList<ReferenceValue> ReferencesIn(Value value)
    {
        var found = new List<ReferenceValue>();
        AddReferencesIn(value, found);
        return found;
    }

    /// <summary>Adds every reference inside a value to a list: for those who ask of very many values.</summary>
    internal void AddReferencesIn(Value value, List<ReferenceValue> found)
    {
        var budget = MaxParts;
        Collect(value, found, 0, ref budget);
    }

    private void Collect(Value value, List<ReferenceValue> found, int depth, ref int budget)
    {
        if (depth > MaxDepth || --budget < 0)
            return;
        switch (Resolve(value, depth))
        {
            case ReferenceValue reference:
                found.Add(reference);
                break;
            case TemplateValue template:
                Collect(template.Parts, found, depth, ref budget);
                break;
            case ChoiceValue choice:
                Collect(choice.WhenTrue, found, depth + 1, ref budget);
                Collect(choice.WhenFalse, found, depth + 1, ref budget);
                break;
            case ListValue list:
                Collect(list.Items, found, depth, ref budget);
                break;
            case MapValue map:
                for (var i = 0; i < map.Entries.Count; i++)
                    Collect(map.Entries[i].Value, found, depth + 1, ref budget);
                break;
            case CallValue call:
                Collect(call.Arguments, found, depth, ref budget);
                break;
        }
    }

    private void Collect(IReadOnlyList<Value> parts, List<ReferenceValue> found, int depth, ref int budget)
    {
        for (var i = 0; i < parts.Count; i++)
            Collect(parts[i], found, depth + 1, ref budget);
    }

    private Value Resolve(Value value, int depth)
    {
        while (depth++ < MaxDepth)
        {
            var next = Step(value);
            if (ReferenceEquals(next, value))
                return value;
            value = next;
        }
        return value;
    }

    private Value Step(Value value)
    {
        switch (value)
        {
            case ReferenceValue { Attribute: null } reference when Deployment[reference.Target] is { } fact:
                return new ScalarValue(fact) { Origin = value.Origin };
            case ReferenceValue { Attribute: null } reference
                when useDefaults && Project.FindDeclaration(reference.Target) is { Default: { } byDefault, IsSecret: false }:
                return byDefault;
            case ReferenceValue reference when ReadsIdentities && ResourceIdentity.Of(Project, Deployment, reference) is { } identity:
                return identity;
            case ChoiceValue choice when (useDefaults ? Project.Holds(choice.Condition, Deployment) : null) is { } holds:
                return holds ? choice.WhenTrue : choice.WhenFalse;
            case CallValue:
                return Project.Reduce(value, Deployment);
            default:
                return value;
        }
    }

    private void Append(TextPattern pattern, Value value, int depth, ref int budget)
    {
        if (depth > MaxDepth || --budget < 0)
        {
            pattern.AddHole(Endless);
            return;
        }
        switch (Resolve(value, depth))
        {
            case ScalarValue scalar:
                pattern.Add(scalar.Text);
                break;
            case TemplateValue template:
                for (var i = 0; i < template.Parts.Count; i++)
                    Append(pattern, template.Parts[i], depth + 1, ref budget);
                break;
            case ReferenceValue reference:
                pattern.AddHole(reference.ToString());
                break;
            case ListValue { Items: [var only] }:
                Append(pattern, only, depth + 1, ref budget);
                break;
            default:
                pattern.AddHole(Unknown);
                break;
        }
    }
}
