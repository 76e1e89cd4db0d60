using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// Finds what a CloudFormation template calls by a word more or less than those who refer to it (<c>Topic</c> for <c>AlertTopic</c>), or that
/// they call by its kind (<c>QuoteSecurityGroup</c> for the security group <c>QuoteGuard</c>). Such a name may as well be of something that
/// was left out, so all that is known of the places has to fit: the type that a property is named after, the attribute that is read, the
/// keys that are asked for, who waits for whom.
/// </summary>
internal sealed class RenamedName
{
    private static readonly string[] Sections = ["Resources", "Outputs", "Conditions"];

    // Names of mappings that begin with so many equal letters may be one.
    private const int ShortestBeginning = 3;

    // What a thing is to another one, and not what it is.
    private static readonly string[] Parts = ["Destination", "Endpoint", "Event", "Resource", "Source", "Target"];

    // Words that make a condition of others another one.
    private static readonly string[] Connectives = ["and", "or"];

    private static readonly Lazy<HashSet<string>> ShortNames = new(() => CloudFormationSchema.Default.TypeNames.Select(RequiredLink.ShortName).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private readonly Project _project;
    private readonly string _name;
    private readonly ReferenceKind _kind;
    private readonly Use[] _uses;
    private readonly DependencyGraph _graph;

    private RenamedName(PlanContext context, string name, ReferenceKind kind)
    {
        _project = context.Project;
        (_name, _kind) = (name, kind);
        _uses = [.. UsesOf(_project, name)];
        _graph = new DependencyGraph(_project, context.Evaluator);
    }

    /// <summary>The declared names that have all words of an undeclared one, or only words of it, and may stand wherever it is referred to.</summary>
    public static string[] Fitting(PlanContext context, string name, ReferenceKind kind, IEnumerable<string> declared)
    {
        if (!FlavourIds.IsOf(context.Project.Flavour, "cloudformation"))
            return [];
        string[] alike = [.. declared.Where(other => other != name && !other.StartsWith("AWS::", StringComparison.Ordinal) && MayBe(context.Project, name, kind, other)).Distinct()];
        if (alike.Length == 0)
            return [];
        var renamed = new RenamedName(context, name, kind);
        return [.. alike.Where(renamed.Fits)];
    }

    private static bool MayBe(Project project, string name, ReferenceKind kind, string other) => MeantName.HasAllWords(other, name) || kind switch
    {
        ReferenceKind.Condition => AskTheSame(other, name),
        ReferenceKind.Mapping => BeginAlike(other, name),
        _ => IsNamedByKind(project, name, other),
    };

    /// <summary>Whether two conditions ask the same: <c>IsProd</c> and <c>IsProduction</c>, <c>IsMultiAz</c> and <c>UseMultiAz</c>.</summary>
    public static bool AskTheSame(string one, string other)
    {
        var (words, others) = (Asked(one), Asked(other));
        return words.Length > 0 && words.Length == others.Length && words.Zip(others).All(pair => NameParts.MayBeOne(pair.First, pair.Second)) && !Opposites.AreOpposite(one, other);

        static string[] Asked(string name) => [.. NameParts.Of(name).SkipWhile(MissingNames.IsQuestion)];
    }

    /// <summary>The resources that are of the type which a name ends with: for <c>OrderTable</c>, or <c>TableName</c>, all tables.</summary>
    public static IEnumerable<Resource> OfKind(Project project, string name) => KindIn(NameParts.Of(name)) is not { } kind ? []
        : project.Resources.Where(resource => RequiredLink.ShortName(resource.Type).Equals(kind, StringComparison.OrdinalIgnoreCase));

    // `QuoteSecurityGroup` for the security group `QuoteGuard`; `Vpc` for the only one.
    private static bool IsNamedByKind(Project project, string name, string other)
    {
        var ofKind = OfKind(project, name).ToArray();
        if (!Array.Exists(ofKind, resource => resource.Id == other))
            return false;
        var kind = NameParts.Of(RequiredLink.ShortName(project.Find(other)!.Type));
        string[] rest = [.. NameParts.Of(name).Where(word => !Handles.Has(word) && !kind.Contains(word, StringComparer.OrdinalIgnoreCase))];
        return rest.Length == 0 ? ofKind.Length == 1 : rest.All(word => NameParts.Of(other).Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    // `Sizes` and `Sizing`; that the one has the keys which are asked of the other tells the rest.
    private static bool BeginAlike(string one, string other) => one.Zip(other).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count() >= ShortestBeginning;

    private bool Fits(string declared)
    {
        var (own, others) = (NameParts.Of(_name), NameParts.Of(declared));
        var different = NameParts.Different(_name, declared);
        // `SubnetA` and `Subnet2` are each one of several.
        if (different.Any(NameParts.IsMark))
            return false;
        return _kind switch
        {
            ReferenceKind.Condition => !different.Any(word => Connectives.Contains(word, StringComparer.OrdinalIgnoreCase)) && !IsMadeOf(declared),
            ReferenceKind.Mapping => HasKeys(declared),
            _ => _project.Find(declared) is { } resource ? FitsAll(resource, own, others) : _project.FindDeclaration(declared) is { } input && FitsAll(input),
        };
    }

    // What a condition is made of is not that condition.
    private bool IsMadeOf(string declared) => _project.PlaceOf(["Conditions", declared])?.Value is { Origin: { } origin }
        && Text.WholeWord.In(origin.Source.Text, _name, char.IsAsciiLetterOrDigit).Any(origin.Span.Contains);

    private bool HasKeys(string declared) => _project.PlaceOf(["Mappings", declared])?.Value is MapValue mapping && TemplateValues()
        .OfType<CallValue>().Where(call => call is { Function: "Fn::FindInMap", Arguments: [ScalarValue, _, _, ..] } && ((ScalarValue)call.Arguments[0]).Text == _name)
        .All(call => (call.Arguments[1] is not ScalarValue first || mapping[first.Text] is not null)
            && (call.Arguments[2] is not ScalarValue second || mapping.Entries.All(entry => entry.Value is MapValue inner && inner[second.Text] is not null)));

    private bool FitsAll(Resource resource, IReadOnlyList<string> own, IReadOnlyList<string> others)
    {
        string[] waiting = [.. _project.Resources.Where(other => other.DependsOn.Contains(_name)).Select(other => other.Id), .. _uses.Select(use => use.Owner).OfType<string>()];
        // Who refers to something waits for it already.
        if (_kind == ReferenceKind.Dependency && waiting.All(id => _graph.TargetsOf(id).Contains(resource.Id)))
            return false;
        if (waiting.Any(id => id == resource.Id || _graph.Reaches(resource.Id, id)))
            return false;
        var type = CloudFormationSchema.Default.Find(resource.Type);
        if (_uses.Any(use => use.Attribute is { } attribute && type?.Attributes.Contains(attribute) == false))
            return false;
        var told = _uses.Where(use => use is { IsWhole: true, IsKnown: true }).Select(use => Wanted(use.Property)).Where(wanted => wanted.Length > 0).ToArray();
        if (told.Any(wanted => !IsOf(resource.Type, wanted)) || _uses.Any(use => use.IsList || use.Peers.Contains(resource.Id)))
            return false;
        return told.Length > 0 || SaysItsKind(RequiredLink.ShortName(resource.Type), own, others);
    }

    // Where no place tells the type: `BookingsTable` is no bucket, and `Printer` is hardly what is called `PrinterRole`.
    private static bool SaysItsKind(string kind, IReadOnlyList<string> own, IReadOnlyList<string> others)
    {
        if (KindIn(own) is { } wanted && !IsOf(kind, wanted))
            return false;
        return others.Count <= own.Count || own[^1].Equals(others[^1], StringComparison.OrdinalIgnoreCase) || KindIn(others) is not { } named || !IsOf(kind, named);
    }

    // The type that the last words of a name give, `Role` in `PrinterRoleSettings`.
    private static string? KindIn(IReadOnlyList<string> words)
    {
        var length = words.Count;
        while (length > 1 && MeantName.IsFiller(words[length - 1]))
            length--;
        for (var start = 0; start < length; start++)
        {
            var last = string.Concat(words.Take(length).Skip(start));
            if (ShortNames.Value.Contains(last))
                return last;
        }
        return null;
    }

    private bool FitsAll(Declaration input)
    {
        var isList = input.Type?.Contains("List", StringComparison.Ordinal) == true;
        if (_uses.Any(use => use.Attribute is not null || use.IsWhole && use.IsList != isList))
            return false;
        // An input for one kind of thing is not that for another: `InstanceType`, `CacheInstanceType`.
        var elsewhere = UsesOf(_project, input.Name).Where(use => use.Owner is not null).Select(use => use.Property).ToArray();
        if (elsewhere.Length > 0 && !_uses.Any(use => elsewhere.Contains(use.Property)))
            return false;
        return input.Type is not { } type || !type.StartsWith("AWS::EC2::", StringComparison.Ordinal)
            || _uses.All(use => !use.IsWhole || !use.IsKnown || Wanted(use.Property) is not { Length: > 0 } wanted || IsOf(string.Join("::", type.Split("::").Take(3)), wanted));
    }

    private static bool IsOf(string type, string wanted) => RequiredLink.ShortName(type) is var kind
        && (kind.EndsWith(wanted, StringComparison.OrdinalIgnoreCase) || wanted.EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    // The type that a property is named after: `InternetGateway` for `InternetGatewayId`; empty for a `TargetArn`, whatever types are called so.
    private static string Wanted(string property)
    {
        if (Array.Exists(Parts, part => property.StartsWith(part, StringComparison.Ordinal)))
            return "";
        foreach (var ending in Handles.Endings)
        {
            var stem = property.EndsWith(ending, StringComparison.Ordinal) ? property[..^ending.Length] : "";
            foreach (var one in new[] { stem, stem.TrimEnd('s') })
            {
                if (one.Length > 0 && KindIn(NameParts.Of(one)) is { } kind)
                    return kind;
            }
        }
        return "";
    }

    private IEnumerable<Value> TemplateValues() => Sections.Select(section => _project.PlaceOf([section])?.Value).OfType<Value>().SelectMany(ValueTree.In);

    private static IEnumerable<Use> UsesOf(Project project, string name)
    {
        foreach (var resource in project.Resources)
        {
            var schema = CloudFormationSchema.Default.Find(resource.Type);
            foreach (var hit in PropertyPath.Parse("**").Find(resource.Properties).Where(hit => hit.Value is not (MapValue or ListValue)))
            {
                var whole = Whole(hit.Value).ToHashSet();
                foreach (var reference in ValueTree.In(hit.Value).OfType<ReferenceValue>().Where(reference => reference.Target == name))
                {
                    var isWhole = whole.Contains(reference);
                    var path = hit.Path.Split('.');
                    var peers = hit.Parent is ListValue list ? list.Items.OfType<ReferenceValue>().Select(item => item.Target).ToArray() : [];
                    var place = schema?.FindValue(path);
                    yield return new Use(resource.Id, path.LastOrDefault(step => !char.IsAsciiDigit(step[0])) ?? "", reference.Attribute, isWhole, place is not null, isWhole && place?.Kind is ValueKind.List, peers);
                }
            }
        }
        foreach (var section in Sections.Skip(1))
        {
            foreach (var reference in ValueTree.In(project.PlaceOf([section])?.Value ?? new ListValue([])).OfType<ReferenceValue>().Where(reference => reference.Target == name))
                yield return new Use(null, section, reference.Attribute, false, false, false, []);
        }
    }

    private static IEnumerable<Value> Whole(Value value) => value is ChoiceValue choice ? Whole(choice.WhenTrue).Concat(Whole(choice.WhenFalse)) : [value];

    // Whole: the reference is all that the property has; known: the schema has the property, which what stands in a policy is not.
    private sealed record Use(string? Owner, string Property, string? Attribute, bool IsWhole, bool IsKnown, bool IsList, string[] Peers);
}
