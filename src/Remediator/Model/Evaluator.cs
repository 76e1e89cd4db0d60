namespace Remediator.Model;

/// <summary>Computes values of one project for one deployment, as far as the template and the log allow.</summary>
/// <param name="project">The project that the values belong to.</param>
/// <param name="deployment">What the log says of the deployment.</param>
/// <param name="useDefaults">Whether a parameter counts as having its default; otherwise it is unknown.</param>
public sealed class Evaluator(Project project, Deployment deployment, bool useDefaults = true)
{
    // A reference chain longer than this is a cycle of defaults or an attack.
    private const int MaxDepth = 64;

    public Project Project { get; } = project;

    public Deployment Deployment { get; } = deployment;

    /// <summary>
    /// The value behind parameters, deployment facts, conditions and functions; the nearest known form when it stays open.
    /// References to resources stay references.
    /// </summary>
    public Value Resolve(Value value) => Resolve(value, 0);

    /// <summary>The text of a value, with holes for what is unknown.</summary>
    public TextPattern PatternOf(Value value)
    {
        var pattern = new TextPattern();
        Append(pattern, value, 0);
        return pattern;
    }

    /// <summary>The text of a value; null when a part of it is unknown.</summary>
    public string? TextOf(Value value) => PatternOf(value).Literal;

    /// <summary>Every reference inside a value, through choices whose condition is unknown as well.</summary>
    public IEnumerable<ReferenceValue> ReferencesIn(Value value) => ReferencesIn(value, 0);

    private IEnumerable<ReferenceValue> ReferencesIn(Value value, int depth)
    {
        if (depth > MaxDepth)
            return [];
        return Resolve(value, depth) switch
        {
            ReferenceValue reference => [reference],
            TemplateValue template => template.Parts.SelectMany(part => ReferencesIn(part, depth + 1)),
            ChoiceValue choice => ReferencesIn(choice.WhenTrue, depth + 1).Concat(ReferencesIn(choice.WhenFalse, depth + 1)),
            ListValue list => list.Items.SelectMany(item => ReferencesIn(item, depth + 1)),
            MapValue map => map.Entries.SelectMany(entry => ReferencesIn(entry.Value, depth + 1)),
            CallValue call => call.Arguments.SelectMany(argument => ReferencesIn(argument, depth + 1)),
            _ => [],
        };
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
            case ChoiceValue choice when (useDefaults ? Project.Holds(choice.Condition, Deployment) : null) is { } holds:
                return holds ? choice.WhenTrue : choice.WhenFalse;
            case CallValue:
                return Project.Reduce(value, Deployment);
            default:
                return value;
        }
    }

    private void Append(TextPattern pattern, Value value, int depth)
    {
        if (depth > MaxDepth)
        {
            pattern.AddHole("…");
            return;
        }
        switch (Resolve(value, depth))
        {
            case ScalarValue scalar:
                pattern.Add(scalar.Text);
                break;
            case TemplateValue template:
                foreach (var part in template.Parts)
                    Append(pattern, part, depth + 1);
                break;
            case ReferenceValue reference:
                pattern.AddHole(reference.ToString());
                break;
            case ListValue { Items: [var only] }:
                Append(pattern, only, depth + 1);
                break;
            default:
                pattern.AddHole("?");
                break;
        }
    }
}
