using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references that read an attribute which a resource does not have read the one that is meant: of a near name, or, where the
/// attribute is what the reference to the resource itself gives, that.
/// </summary>
internal sealed class ReadAttribute : IVerb
{
    // Where a thing with several parts answers: `Endpoint.Address`.
    private const string MainPart = "Address";

    public string Name => "read-attribute";

    public IReadOnlyList<string> Arguments => ["attribute", "open", "resource"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var attribute = context.Render(arguments["attribute"]!.Text!);
        if (attribute.Length == 0)
            return StepResult.Done;
        // The attribute that takes any name behind its dot, as a nested stack's `Outputs` does.
        var open = arguments["open"]?.Text is { } text ? context.Render(text) : "";
        var changes = new List<SourceChange>();
        var redirected = new List<string>();
        var choices = new List<string>();
        // A message without a place names the resource instead.
        var named = arguments["resource"]?.Text is { } owner ? context.Render(owner) : "";
        foreach (var id in named.Length > 0 ? [named] : TargetsAt(context, attribute))
        {
            if (context.Project.Find(id) is not { } target || CloudFormationSchema.Default.Find(target.Type) is not { } type)
                return StepResult.Refused($"the attributes of `{id}` are not known");
            if (IsValue(type, attribute) || context.Project.Editor.RenameAttribute(id, attribute, attribute).Refusal is not null)
                continue;
            redirected.Add($"{id}.{attribute}");
            if (Within(attribute, type) is { Length: > 0 } parts)
            {
                if (Array.Find(parts, part => part == $"{attribute}.{MainPart}") is not { } main)
                    return StepResult.Refused($"`{attribute}` of {target.Type} is read by its parts: {string.Join(", ", parts.Select(part => $"`{part}`"))}");
                changes.Add(context.Project.Editor.RenameAttribute(id, attribute, main));
                choices.Add($"`{attribute}` of {target.Type} is read by its parts, of which `{main}` is where it answers");
            }
            else if ((RightName(attribute, type) ?? Opened(attribute, open)) is { } right && !MeansItself(context, attribute, right, type))
            {
                if (!IsValue(type, right) && type.Attributes.Contains(right) && Within(right, type) is not [_])
                    return StepResult.Refused($"`{attribute}` may be `{right}`, which is read by its parts: {string.Join(", ", Within(right, type).Select(part => $"`{part}`"))}");
                changes.Add(context.Project.Editor.RenameAttribute(id, attribute, Within(right, type) is [var part] ? part : right));
            }
            else if (Ending(attribute, type) is { } ending)
            {
                changes.Add(context.Project.Editor.RenameAttribute(id, attribute, ending));
                choices.Add($"`{ending}` is the only attribute of {target.Type} that `{attribute}` ends with");
            }
            else if (IsWhatRefGives(attribute, type))
            {
                changes.AddRange(Itself(context, id, attribute));
            }
            else if (LongerName(attribute, type) is { } longer)
            {
                changes.Add(context.Project.Editor.RenameAttribute(id, attribute, longer));
                choices.Add($"`{longer}` is the only attribute of {target.Type} whose name begins with `{attribute}`");
            }
            else if (FaultPlace.Find(context) is [var first, ..] && AttributeRead.Ending(type, AttributeRead.PropertyAt(first)) is { } wanted && SaysNoMore(attribute, wanted, id, type))
            {
                changes.Add(context.Project.Editor.RenameAttribute(id, attribute, wanted));
                choices.Add($"`{wanted}` is the attribute of {target.Type} that `{AttributeRead.PropertyAt(first)}` is named after");
            }
            else if (attribute is "Id" or "Ref" || attribute == "Name" && type.RefReturns is [var identity] && identity.EndsWith("Name", StringComparison.Ordinal))
            {
                changes.AddRange(Itself(context, id, attribute));
                choices.Add($"{target.Type} has no attribute `{attribute}`; Ref gives {(type.RefReturns is [var gives] ? $"its {gives}" : "what identifies it")}");
            }
            else
            {
                return StepResult.Refused($"{target.Type} has no attribute near `{attribute}`; it has {string.Join(", ", type.Attributes.Take(12).Select(name => $"`{name}`"))}");
            }
        }
        return StepResult.Of(changes) with { Redirected = redirected, Choices = choices };
    }

    // What others call the id of a role is its name to AWS, wherever it is not asked for as an id.
    private static bool MeansItself(PlanContext context, string attribute, string right, ResourceTypeSchema type) => attribute == "Id" && right != attribute
        && type.RefReturns is [var gives] && gives != right && FaultPlace.Find(context) is [var place, ..] && !AttributeRead.PropertyAt(place).TrimEnd('s').EndsWith(attribute, StringComparison.Ordinal);

    private static string? RightName(string attribute, ResourceTypeSchema type) =>
        type.Attributes.FirstOrDefault(name => name.Equals(attribute, StringComparison.OrdinalIgnoreCase))
        ?? type.Attributes.FirstOrDefault(name => IsWithOwner(name, attribute, type) || IsWithOwner(attribute, name, type))
        ?? Nearest.FindOne(attribute, type.Attributes, attribute.Length >= 5 ? 2 : 1)
        ?? Inner(attribute, type);

    // `Address` is `Endpoint.Address`, also where there is a `ListenerEndpoint.Address`.
    private static string? Inner(string attribute, ResourceTypeSchema type)
    {
        var found = type.Attributes.Where(name => name.EndsWith("." + attribute, StringComparison.OrdinalIgnoreCase)).ToArray();
        var shortest = found.MinBy(name => name.Length);
        return Array.TrueForAll(found, name => name.EndsWith(shortest!, StringComparison.Ordinal)) ? shortest : null;
    }

    // An object of attributes has no value of its own.
    private static bool IsValue(ResourceTypeSchema type, string attribute) => type.Attributes.Contains(attribute) && Within(attribute, type).Length == 0;

    private static string[] Within(string attribute, ResourceTypeSchema type) => [.. type.Attributes.Where(name => name.StartsWith(attribute + ".", StringComparison.Ordinal))];

    // `StreamArn` for `LatestStreamArn`: by more than the word that any attribute may end with.
    private static string? Ending(string attribute, ResourceTypeSchema type)
    {
        var words = NameParts.Of(attribute);
        return type.Attributes.Where(name => NameParts.Of(name) is { Count: > 1 } own && own.Count < words.Count && words.Skip(words.Count - own.Count).SequenceEqual(own)).MaxBy(name => name.Length);
    }

    // The `KmsKeyArn` of a bucket is not that of the bucket.
    private static bool SaysNoMore(string attribute, string wanted, string id, ResourceTypeSchema type) => NameParts.Of(attribute).All(word => Handles.Has(word)
        || NameParts.Of(wanted).Concat(NameParts.Of(id)).Concat(NameParts.Of(ShortName(type))).Contains(word, StringComparer.OrdinalIgnoreCase));

    // `TopicName` for `Name` of a topic, `Arn` for `QueueARN` of a queue.
    private static bool IsWithOwner(string whole, string part, ResourceTypeSchema type) => whole.Equals(ShortName(type) + part, StringComparison.OrdinalIgnoreCase);

    private static string ShortName(ResourceTypeSchema type) => type.Name[(type.Name.LastIndexOf(':') + 1)..];

    private static string? Opened(string attribute, string open) =>
        attribute.Split('.', 2) is [var head, var rest] && Nearest.FindOne(head, [open]) is not null ? $"{open}.{rest}" : null;

    // `DomainName` for `Domain`.
    private static string? LongerName(string attribute, ResourceTypeSchema type) =>
        type.Attributes.Where(name => name.StartsWith(attribute, StringComparison.Ordinal)).ToArray() is [var only] ? only : null;

    private static bool IsWhatRefGives(string attribute, ResourceTypeSchema type) =>
        type.RefReturns is [var gives] && (gives.Equals(attribute, StringComparison.OrdinalIgnoreCase) || IsWithOwner(gives, attribute, type));

    // Inside a text `${Role.RoleName}` becomes `${Role}`; a GetAtt becomes a Ref, value by value.
    private static IEnumerable<SourceChange> Itself(PlanContext context, string id, string attribute)
    {
        var getAtts = FaultPlace.Find(context).SelectMany(place => Around(context, place)).SelectMany(value => ReferencesTo(value, id, attribute)).Where(reference => reference.Origin is not null).ToArray();
        return getAtts.Length > 0
            ? getAtts.DistinctBy(reference => reference.Origin!.Span).Select(reference => context.Project.Editor.Replace(reference, new ReferenceValue(id)))
            : [context.Project.Editor.RenameAttribute(id, attribute, null)];
    }

    private static string[] TargetsAt(PlanContext context, string attribute)
    {
        string[] there = [.. FaultPlace.Find(context).SelectMany(place => Around(context, place)).SelectMany(value => ReferencesTo(value, null, attribute)).Select(reference => reference.Target).Distinct()];
        // A message may tell the attribute alone, and a place may be one within a function or a text.
        return there.Length > 0 ? there
            : [.. context.Project.Resources.Where(resource => context.Project.AttributesReadOf(resource.Id).Contains(attribute)
                && CloudFormationSchema.Default.Find(resource.Type)?.Attributes.Contains(attribute) == false).Select(resource => resource.Id)];
    }

    // The tool's place may be the attribute within the function: the name that it is read of stands beside it.
    private static IEnumerable<Value> Around(PlanContext context, Place place)
    {
        yield return place.Value;
        yield return place.Parent;
        for (var length = place.Path.Count - 1; length > 0 && length >= place.Path.Count - 2; length--)
        {
            if (place.Path[length] == "Fn::GetAtt" && context.Project.PlaceOf([.. place.Path.Take(length)]) is { } holder)
                yield return holder.Value;
        }
    }

    private static IEnumerable<ReferenceValue> ReferencesTo(Value value, string? id, string attribute, int depth = 0) => value switch
    {
        _ when depth > 60 => [],
        ReferenceValue reference => reference.Attribute == attribute && (id is null || reference.Target == id) ? [reference] : [],
        TemplateValue template => template.Parts.SelectMany(part => ReferencesTo(part, id, attribute, depth + 1)),
        ChoiceValue choice => ReferencesTo(choice.WhenTrue, id, attribute, depth + 1).Concat(ReferencesTo(choice.WhenFalse, id, attribute, depth + 1)),
        CallValue call => call.Arguments.SelectMany(argument => ReferencesTo(argument, id, attribute, depth + 1)),
        ListValue list => list.Items.SelectMany(item => ReferencesTo(item, id, attribute, depth + 1)),
        MapValue map => map.Entries.SelectMany(entry => ReferencesTo(entry.Value, id, attribute, depth + 1)),
        _ => [],
    };
}
