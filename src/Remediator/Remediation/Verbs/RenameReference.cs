using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a name that nothing declares refer to the declared name that the tool proposes (<c>to</c>), else the one that is
/// near, else, with <c>byWords</c>, as a choice, the only one that has all its words, or only words of it, else the only resource of its
/// type; in a template, as a choice too, the only one of such words that fits all its places. With nothing that shares a word, an explicit
/// dependency goes, since there is nothing to wait for, a policy variable inside of a text becomes the
/// literal that it is, and a value or condition becomes one that whoever deploys is asked for.
/// </summary>
internal sealed class RenameReference : IVerb
{
    private static readonly string[] Sections = ["Resources", "Outputs"];

    private static readonly string[] Prefixes = ["My", "The"];

    private static readonly string[] Suffixes = ["Resource", "Param", "Parameter"];

    // Words that any resource may have, or that stand in for a name.
    private static readonly string[] PlaceholderWords = ["this", "main", "default", "primary", "the", "my", "new", "example", "sample", "demo", "test", "foo", "bar", "resource", "missing", "undefined", "nonexistent"];

    private const int MostNamed = 4;

    // Shorter names stand in others by chance.
    private const int ShortestNamesake = 6;

    public string Name => "rename-reference";

    public IReadOnlyList<string> Arguments => ["names", "to", "byWords"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var redirected = new List<string>();
        var proposed = arguments["to"]?.Text is { } to ? context.Render(to) : "";
        var file = context.Failure.Location is { } place ? context.Project.FindFile(place.Path) : null;
        var isRespelling = true;
        var missing = new MissingNames(context.Project);
        foreach (var name in arguments["names"]!.Texts
            .SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var kind in Enum.GetValues<ReferenceKind>())
            {
                var declared = context.Project.NamesOf(kind, file).ToArray();
                if (kind == ReferenceKind.Dependency && context.Project.Find(name) is { } waiting && waiting.DependsOn.Contains(name))
                {
                    changes.Add(context.Project.Editor.RemoveDependency(waiting, name));
                    choices.Add($"`{name}` no longer waits for itself");
                    continue;
                }
                if (declared.Contains(name) || context.Project.Editor.RenameReferences(name, name, kind, file).Refusal is not null)
                    continue;
                if (AttributeRead.Of(context.Project, name) is { } read)
                {
                    changes.AddRange(AsAttribute(context.Project, name, read, kind));
                    redirected.Add(name);
                    continue;
                }
                if (kind == ReferenceKind.Dependency && context.Project.Declarations.Any(input => input.Name == name))
                {
                    changes.Add(NoLongerWaiting(context.Project, name));
                    choices.Add($"`{name}` is a parameter: there is nothing to wait for");
                    continue;
                }
                if (!declared.Contains(proposed) && kind == ReferenceKind.Value && context.Project.Namesakes(name, file).Where(other => !IsOwn(context, other)).ToArray() is [var namesake])
                {
                    if (Nearest.FindOne(name, declared.Where(other => HasSameDigits(name, other))) is { } alsoNear && alsoNear != namesake)
                        return StepResult.Refused($"`{name}` may be `{alsoNear}`, or the `{namesake}` of the same name");
                    changes.Add(context.Project.Editor.RenameReferences(name, namesake, kind, file));
                    redirected.Add(name);
                    choices.Add($"nothing declares `{name}`, and `{namesake}` has that name");
                    continue;
                }
                if (kind == ReferenceKind.Value && CodeTexts.HasVariable(context.Project, name, isUsed: true) && Nearest.FindOne(name, declared) is { } lookAlike)
                    return StepResult.Refused($"`{name}` may be `{lookAlike}`, or a variable of the code in which it stands, where `${{!{name}}}` keeps it");
                if (WithAffix(name, declared) is { } affixed && NamedAfter(context.Project, name, affixed, file) is null)
                {
                    changes.Add(context.Project.Editor.RenameReferences(name, affixed, kind, file));
                    isRespelling = false;
                    redirected.Add(name);
                    choices.Add($"`{affixed}` is the only declared name that differs from `{name}` by a word without meaning");
                }
                // Longer names may be further off and still be meant.
                else if ((declared.Contains(proposed) && !Nearest.AreOthers(Label(name), Label(proposed)) ? proposed : Pseudo(name, declared) ?? Prefixed(name, declared) ?? Nearest.FindOne(name, declared.Where(other => HasSameDigits(name, other) || IsNumberedAnew(context.Project, name, other, kind, file)), name.Length >= 12 ? 3 : Nearest.LimitFor(name))) is { } right
                    && !MissingNames.IsOfOtherNumber(context.Project, name, right))
                {
                    if (right != proposed && NamedAfter(context.Project, name, right, file) is { } other && !IsNumberedAnew(context.Project, name, right, kind, file))
                        return StepResult.Refused($"nothing declares `{name}`, and `{other}` is named after it: it may have been left out, or be `{right}`");
                    changes.Add(context.Project.Editor.RenameReferences(name, right, kind, file));
                    redirected.Add(name);
                    // `SubnetB` may be a second one, that was left out.
                    if (right != proposed && NameParts.Different(name, right) is { Count: > 0 } different && different.All(NameParts.IsMark) && !IsNumberedAnew(context.Project, name, right, kind, file))
                    {
                        isRespelling = false;
                        choices.Add($"`{right}` is near `{name}`, which may be another one of several: see that it is the one that is meant");
                    }
                }
                else if (name.Split('.') is ["data", var source, var label] && ContextDataSources.Contains(source))
                {
                    var same = declared.Where(other => other.StartsWith($"data.{source}.", StringComparison.Ordinal)).ToArray();
                    changes.Add(same is [var told] ? context.Project.Editor.RenameReferences(name, told, kind, file) : context.Project.Editor.AddDataSource(source, label, file));
                    redirected.Add(name);
                    if (same.Length == 1)
                        choices.Add($"`{same[0]}` is the only one of its type: see that it tells of the same account and Region");
                    else if (same.Length == 0)
                        choices.Add($"`{name}` is declared without arguments: it tells of what the default provider works with");
                    else
                        return StepResult.Refused($"`{name}` may be any of {string.Join(", ", same.Select(other => $"`{other}`"))}");
                }
                else if (arguments["byWords"]?.Text == "true" && AlikeByWords(name, [.. declared.Where(other => !Opposites.AreOpposite(name, other))]) is { } alike && !MissingNames.IsOfOtherNumber(context.Project, name, alike))
                {
                    changes.Add(context.Project.Editor.RenameReferences(name, alike, kind, file));
                    isRespelling = false;
                    redirected.Add(name);
                    choices.Add($"`{alike}` is the only declared name that shares its words with `{name}`: see that it holds what is meant");
                }
                else if (kind == ReferenceKind.Value && OfRightType(context.Project, name, declared) is { } typed)
                {
                    changes.Add(context.Project.Editor.RenameReferences(name, typed, kind, file));
                    isRespelling = false;
                    redirected.Add(name);
                    choices.Add($"the provider has no type of the name in `{name}`, and `{typed}` is the only one of that label whose type is of the same kind");
                }
                else if (RenamedName.Fitting(context, name, kind, declared) is { Length: > 0 } fitting)
                {
                    if (fitting is not [var renamed] || kind == ReferenceKind.Condition && context.Project.Editor.RenameReferences(renamed, renamed, kind, file).Refusal is null && missing.HasAnswer(name) && !RenamedName.AskTheSame(name, renamed))
                        return StepResult.Refused($"nothing declares `{name}`: it may be {string.Join(" or ", fitting.Select(other => $"`{other}`"))}, or have been left out");
                    changes.Add(context.Project.Editor.RenameReferences(name, renamed, kind, file));
                    isRespelling = false;
                    redirected.Add(name);
                    choices.Add($"nothing declares `{name}`: `{renamed}` is the only one that fits and says the same, with {(renamed.Length > name.Length ? "more" : "fewer")} letters");
                }
                else if (kind == ReferenceKind.Value && OnlyOfItsType(name, [.. declared.Where(other => !Opposites.AreOpposite(name, other))]) is { } single)
                {
                    changes.Add(context.Project.Editor.RenameReferences(name, single, kind, file));
                    isRespelling = false;
                    redirected.Add(name);
                    choices.Add($"`{single}` is the only one of its type, and `{name}` says no more than the type: see that it is the one that is meant");
                }
                else if (kind == ReferenceKind.Value && Unread(context.Project, name) is { Length: > 0 } unread)
                {
                    if (unread is not [var idle])
                        return StepResult.Refused($"nothing declares `{name}`, and nothing reads `{string.Join("` and `", unread)}`, of which one may be meant");
                    changes.Add(context.Project.Editor.RenameReferences(name, idle, kind, file));
                    isRespelling = false;
                    redirected.Add(name);
                    choices.Add($"nothing else reads `{idle}`, the one such input that shares words with `{name}`");
                }
                else if (Otherwise(context, name, kind, declared, missing, choices) is { } change)
                {
                    changes.Add(change);
                    isRespelling = false;
                }
                else
                {
                    return StepResult.Refused(NoneNear(context.Project, name, declared));
                }
            }
        }
        if (missing.Declared(file) is { } declarations)
            changes.Add(declarations);
        return StepResult.Of(changes) with { Choices = choices, Redirected = redirected, IsRespelling = isRespelling && changes.Count > 0 };
    }

    // `Role.Arn` in a Ref is for GetAtt, `${Role:Arn}` has a dot; who waits, waits for the whole resource.
    private static SourceChange[] AsAttribute(Project project, string name, ReferenceValue read, ReferenceKind kind)
    {
        if (kind == ReferenceKind.Dependency)
            return [project.Editor.RenameReferences(name, read.Target, kind)];
        var references = Sections.Select(section => project.PlaceOf([section])?.Value).OfType<Value>().SelectMany(ValueTree.In)
            .OfType<ReferenceValue>().Where(reference => reference.Target == name && reference.Origin is not null).DistinctBy(reference => reference.Origin!.Span).ToArray();
        return references.Length > 0
            ? [.. references.Select(reference => project.Editor.Replace(reference, read))]
            : [project.Editor.RenameReferences(name, $"{read.Target}.{read.Attribute}", kind)];
    }

    // What failed does not mean itself.
    private static bool IsOwn(PlanContext context, string name) => context.Failure.Resource is { } own && name.StartsWith(own + ".", StringComparison.Ordinal);

    // `Subnet2` is no slip of the pen for `Subnet1`.
    private static bool HasSameDigits(string one, string other)
    {
        var (digits, others) = (string.Concat(one.Where(char.IsAsciiDigit)), string.Concat(other.Where(char.IsAsciiDigit)));
        return digits.Length == 0 || others.Length == 0 || digits == others;
    }

    // A condition `HasHttpsEndpoint` tells that there was a `HttpsEndpoint`, however near `HttpEndpoint` is.
    private static string? NamedAfter(Project project, string name, string right, SourceText? file) => name.Length < ShortestNamesake ? null
        : project.NamesOf(ReferenceKind.Condition, file).Concat(project.NamesOf(ReferenceKind.Value, file)).FirstOrDefault(other => other != right && other.Length > name.Length + 1
            && (other.EndsWith(name, StringComparison.Ordinal) || other.StartsWith(name, StringComparison.Ordinal) && char.IsAsciiLetterUpper(other[name.Length])));

    // `Function1` for `Function`, to which nothing refers.
    private static bool IsNumberedAnew(Project project, string name, string other, ReferenceKind kind, SourceText? file) =>
        other.Length > name.Length && other.StartsWith(name, StringComparison.Ordinal) && other[name.Length..].All(char.IsAsciiDigit)
        && project.Editor.RenameReferences(other, other, kind, file).Refusal is not null;

    // `${Ref:Stage}`, as other tools write it.
    private static string? Prefixed(string name, string[] declared) => name.LastIndexOf(':') is > 0 and var colon && declared.Contains(name[(colon + 1)..]) ? name[(colon + 1)..] : null;

    // `Pipeline` for `PipelineResource`, `VpcIdParam` for `VpcId`.
    private static string? WithAffix(string name, string[] declared)
    {
        bool IsAffixed(string longer, string shorter) => longer.Length > shorter.Length
            && (Array.Exists(Suffixes, suffix => longer == shorter + suffix) || Array.Exists(Prefixes, prefix => longer == prefix + shorter));
        return declared.Where(other => IsAffixed(other, name) || IsAffixed(name, other)).ToArray() is [var only] ? only : null;
    }

    // Of the same kind: `var.vpc_cidr` for `var.vpc_cidr_block`, no local value.
    private static string? AlikeByWords(string name, string[] declared)
    {
        var own = name.LastIndexOf('.') + 1;
        var alike = declared.Where(other => other.LastIndexOf('.') + 1 == own && other.StartsWith(name[..own], StringComparison.Ordinal)
            && EntryMatch.AreAlike(name[own..], other[own..])).Distinct().ToArray();
        return alike is [var only] ? only : null;
    }

    // A name that says nothing, or no more than its type, means the only one there is; any other name may be of what was left out.
    private static string? OnlyOfItsType(string name, string[] declared)
    {
        var own = name.LastIndexOf('.') + 1;
        return own > 0 && name[..own].Contains('_') && !name[own..].Split('_', '-').Except(PlaceholderWords, StringComparer.Ordinal).Except(name[..own].Split('.', '_'), StringComparer.Ordinal).Any()
            && declared.Where(other => other.LastIndexOf('.') + 1 == own && other.StartsWith(name[..own], StringComparison.Ordinal)).ToArray() is [var only] ? only : null;
    }

    // `aws_cloudwatch_event_bus.app` for `aws_eventbridge_bus.app`, a type that there is not.
    private static string? OfRightType(Project project, string name, string[] declared)
    {
        if (name.Split('.') is not [var type, var label] || !project.IsUnknownType(type))
            return null;
        var own = type.Split('_')[^1];
        return declared.Where(other => other.Split('.') is [var right, var same] && same == label && right.Contains('_') && right.Split('_')[^1] == own).ToArray() is [var only] ? only : null;
    }

    private static SourceChange? Otherwise(PlanContext context, string name, ReferenceKind kind, string[] declared, MissingNames missing, List<string> choices)
    {
        if (kind == ReferenceKind.Value && PolicyVariables.IsOne(name))
        {
            choices.Add($"`${{{name}}}` is a variable of IAM policies, so it stands as literal text");
            return context.Project.Editor.EscapeReferences(name);
        }
        if (Near(name, declared).Count > 0)
            return null;
        if (kind == ReferenceKind.Value && CodeTexts.HasVariable(context.Project, name))
        {
            choices.Add($"`${{{name}}}` is named as variables of the code are in which it stands, so it stands as literal text there");
            return context.Project.Editor.EscapeReferences(name);
        }
        if (kind == ReferenceKind.Value && !IsGenerated(context.Project, name) && missing.AddInput(name, choices)
            || kind == ReferenceKind.Condition && missing.AddCondition(name, choices))
        {
            return new SourceChange([]);
        }
        if (kind != ReferenceKind.Dependency || Array.Exists(declared, other => MeantName.ShareWords(name, other)))
            return null;
        choices.Add($"nothing is named `{name}` or nearly so: there is nothing to wait for");
        return NoLongerWaiting(context.Project, name);
    }

    // Inputs that nothing reads, and whose names say something of what the name says.
    private static string[] Unread(Project project, string name) => name.Contains('.', StringComparison.Ordinal) ? []
        : [.. project.Declarations.Select(input => input.Name).Where(input => MeantName.ShareWords(input, name) && project.Editor.RenameReferences(input, input, ReferenceKind.Value).Refusal is not null)];

    // What a transform makes it names after the resource that it makes it for, or Serverless….
    private static bool IsGenerated(Project project, string name) => project.HasGeneratedNames
        && (name.StartsWith("Serverless", StringComparison.Ordinal) || project.Resources.Any(resource => name.StartsWith(resource.Id, StringComparison.Ordinal)));

    private static SourceChange NoLongerWaiting(Project project, string name)
    {
        var waiting = project.Resources.Where(resource => resource.DependsOn.Contains(name))
            .Select(resource => project.Editor.RemoveDependency(resource, name)).ToArray();
        return waiting.FirstOrDefault(change => change.Refusal is not null) ?? new SourceChange([.. waiting.SelectMany(change => change.Files)]);
    }

    // `StackName` for `AWS::StackName`.
    private static string? Pseudo(string name, string[] declared) =>
        declared.FirstOrDefault(other => other.StartsWith("AWS::", StringComparison.Ordinal) && other[5..].Equals(name.Replace("AWS", "", StringComparison.Ordinal).TrimStart(':', '.'), StringComparison.OrdinalIgnoreCase));

    // All names are near to one of two letters.
    private static IReadOnlyList<string> Near(string name, string[] declared) => Nearest.Find(name, declared, Math.Min(3, name.Length / 2));

    private static string Label(string address) => address[(address.LastIndexOf('.') + 1)..];

    private static string NoneNear(Project project, string name, string[] declared)
    {
        // An address has words of its type, and so have others.
        var akin = name.Contains('.', StringComparison.Ordinal) ? [] : declared.Where(other => !other.Contains(':', StringComparison.Ordinal) && MeantName.ShareWords(name, other));
        string[] near = [.. Near(name, declared).Concat(akin).Concat(RenamedName.OfKind(project, name).Select(resource => resource.Id).Where(declared.Contains)).Distinct().Take(MostNamed)];
        return near.Length > 0
            ? $"`{name}` may be `{string.Join("` or `", near)}`"
            : $"nothing that the template declares has a name near `{name}`";
    }
}
