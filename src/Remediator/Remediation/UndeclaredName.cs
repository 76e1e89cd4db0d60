using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>
/// A name that is referred to in one way, and that nothing declares. What it means is looked for in one way after another, from the surest
/// on; the first that finds something, or something doubtful, decides.
/// </summary>
/// <param name="proposed">The name that the tool proposes; empty for none.</param>
/// <param name="byWords">Whether one that shares all words may be meant.</param>
/// <param name="missing">Where a name is declared that whoever deploys is asked for.</param>
internal sealed class UndeclaredName(PlanContext context, string name, ReferenceKind kind, SourceText? file, string proposed, bool byWords, MissingNames missing)
{
    private static readonly string[] Sections = ["Resources", "Outputs"];

    private static readonly string[] Prefixes = ["My", "The"];

    private static readonly string[] Suffixes = ["Resource", "Param", "Parameter"];

    // Words that any resource may have, or that stand in for a name.
    private static readonly string[] PlaceholderWords = ["this", "main", "default", "primary", "the", "my", "new", "example", "sample", "demo", "test", "foo", "bar", "resource", "missing", "undefined", "nonexistent"];

    private const int MostNamed = 4;

    // Shorter names stand in others by chance.
    private const int ShortestNamesake = 6;

    private const int LongName = 12;

    private readonly Project _project = context.Project;

    private readonly string[] _declared = [.. context.Project.NamesOf(kind, file)];

    /// <summary>Null where nothing refers to the name in this way, or something declares it.</summary>
    public Redirection? Settle()
    {
        if (kind == ReferenceKind.Dependency && _project.Find(name) is { } waiting && waiting.DependsOn.Contains(name))
            return new Redirection([_project.Editor.RemoveDependency(waiting, name)], $"`{name}` no longer waits for itself") { IsRespelling = true, IsRedirected = false };
        if (_declared.Contains(name) || !IsReferredTo(name))
            return null;
        return Attribute() ?? Input() ?? Namesake() ?? Variable() ?? Affixed() ?? Near() ?? Context() ?? AlikeByWords() ?? OfRightType() ?? Renamed() ?? OnlyOfItsType() ?? Unread() ?? Otherwise()
            ?? Redirection.Refused(NoneNear());
    }

    private bool IsReferredTo(string other) => _project.Editor.RenameReferences(other, other, kind, file).Refusal is null;

    private Redirection To(string right, string? choice, bool isRespelling = false) => new([_project.Editor.RenameReferences(name, right, kind, file)], choice) { IsRespelling = isRespelling };

    // `Role.Arn` in a Ref is for GetAtt, `${Role:Arn}` has a dot; who waits, waits for the whole resource.
    private Redirection? Attribute()
    {
        if (AttributeRead.Of(_project, name) is not { } read)
            return null;
        if (kind == ReferenceKind.Dependency)
            return new Redirection([_project.Editor.RenameReferences(name, read.Target, kind)]) { IsRespelling = true };
        var references = Sections.Select(section => _project.PlaceOf([section])?.Value).OfType<Value>().SelectMany(ValueTree.In)
            .OfType<ReferenceValue>().Where(reference => reference.Target == name && reference.Origin is not null).DistinctBy(reference => reference.Origin!.Span).ToArray();
        SourceChange[] changes = references.Length > 0
            ? [.. references.Select(reference => _project.Editor.Replace(reference, read))]
            : [_project.Editor.RenameReferences(name, $"{read.Target}.{read.Attribute}", kind)];
        return new Redirection(changes) { IsRespelling = true };
    }

    private Redirection? Input() => kind == ReferenceKind.Dependency && _project.Declarations.Any(input => input.Name == name)
        ? new Redirection([NoLongerWaiting()], $"`{name}` is a parameter: there is nothing to wait for") { IsRespelling = true, IsRedirected = false }
        : null;

    // The same label under another word: a data source that is written as a resource.
    private Redirection? Namesake()
    {
        if (_declared.Contains(proposed) || kind != ReferenceKind.Value || _project.Namesakes(name, file).Where(other => !IsOwn(other)).ToArray() is not [var namesake])
            return null;
        return Nearest.FindOne(name, _declared.Where(other => HasSameDigits(name, other))) is { } alsoNear && alsoNear != namesake
            ? Redirection.Refused($"`{name}` may be `{alsoNear}`, or the `{namesake}` of the same name")
            : To(namesake, $"nothing declares `{name}`, and `{namesake}` has that name", isRespelling: true);
    }

    private Redirection? Variable() => kind == ReferenceKind.Value && CodeTexts.HasVariable(_project, name, isUsed: true) && Nearest.FindOne(name, _declared) is { } lookAlike
        ? Redirection.Refused($"`{name}` may be `{lookAlike}`, or a variable of the code in which it stands, where `${{!{name}}}` keeps it")
        : null;

    // `Pipeline` for `PipelineResource`, `VpcIdParam` for `VpcId`.
    private Redirection? Affixed()
    {
        bool IsAffixed(string longer, string shorter) => longer.Length > shorter.Length
            && (Array.Exists(Suffixes, suffix => longer == shorter + suffix) || Array.Exists(Prefixes, prefix => longer == prefix + shorter));
        return _declared.Where(other => IsAffixed(other, name) || IsAffixed(name, other)).ToArray() is [var affixed] && NamedAfter(affixed) is null
            ? To(affixed, $"`{affixed}` is the only declared name that differs from `{name}` by a word without meaning")
            : null;
    }

    private Redirection? Near()
    {
        // Longer names may be further off and still be meant.
        var limit = name.Length >= LongName ? 3 : Nearest.LimitFor(name);
        var right = _declared.Contains(proposed) && !Nearest.AreOthers(Label(name), Label(proposed)) ? proposed
            : Pseudo() ?? Prefixed() ?? Nearest.FindOne(name, _declared.Where(other => HasSameDigits(name, other) || IsNumberedAnew(other)), limit);
        if (right is null || MissingNames.IsOfOtherNumber(_project, name, right))
            return null;
        if (right == proposed || IsNumberedAnew(right))
            return To(right, null, isRespelling: true);
        if (NamedAfter(right) is { } other)
            return Redirection.Refused($"nothing declares `{name}`, and `{other}` is named after it: it may have been left out, or be `{right}`");
        // `SubnetB` may be a second one, that was left out.
        return NameParts.Different(name, right) is { Count: > 0 } different && different.All(NameParts.IsMark)
            ? To(right, $"`{right}` is near `{name}`, which may be another one of several: see that it is the one that is meant")
            : To(right, null, isRespelling: true);
    }

    // What tells of Region, account or partition needs no arguments.
    private Redirection? Context()
    {
        if (name.Split('.') is not ["data", var source, var label] || !ContextDataSources.Contains(source))
            return null;
        return _declared.Where(other => other.StartsWith($"data.{source}.", StringComparison.Ordinal)).ToArray() switch
        {
            [] => new Redirection([_project.Editor.AddDataSource(source, label, file)], $"`{name}` is declared without arguments: it tells of what the default provider works with") { IsRespelling = true },
            [var only] => To(only, $"`{only}` is the only one of its type: see that it tells of the same account and Region", isRespelling: true),
            var several => Redirection.Refused($"`{name}` may be any of {string.Join(", ", several.Select(other => $"`{other}`"))}"),
        };
    }

    // Of the same kind: `var.vpc_cidr` for `var.vpc_cidr_block`, no local value.
    private Redirection? AlikeByWords()
    {
        if (!byWords)
            return null;
        var own = name.LastIndexOf('.') + 1;
        var found = NotOpposite().Where(other => other.LastIndexOf('.') + 1 == own && other.StartsWith(name[..own], StringComparison.Ordinal)
            && EntryMatch.AreAlike(name[own..], other[own..])).Distinct().ToArray();
        return found is [var alike] && !MissingNames.IsOfOtherNumber(_project, name, alike)
            ? To(alike, $"`{alike}` is the only declared name that shares its words with `{name}`: see that it holds what is meant")
            : null;
    }

    // `aws_cloudwatch_event_bus.app` for `aws_eventbridge_bus.app`, a type that there is not.
    private Redirection? OfRightType()
    {
        if (kind != ReferenceKind.Value || name.Split('.') is not [var type, var label] || !_project.IsUnknownType(type))
            return null;
        var own = type.Split('_')[^1];
        return _declared.Where(other => other.Split('.') is [var right, var same] && same == label && right.Contains('_') && right.Split('_')[^1] == own).ToArray() is [var typed]
            ? To(typed, $"the provider has no type of the name in `{name}`, and `{typed}` is the only one of that label whose type is of the same kind")
            : null;
    }

    private Redirection? Renamed() => RenamedName.Fitting(context, name, kind, _declared) switch
    {
        [] => null,
        [var only] when kind != ReferenceKind.Condition || !IsReferredTo(only) || !missing.HasAnswer(name) || RenamedName.AskTheSame(name, only) =>
            To(only, $"nothing declares `{name}`: `{only}` is the only one that fits and says the same, with {(only.Length > name.Length ? "more" : "fewer")} letters"),
        var fitting => Redirection.Refused($"nothing declares `{name}`: it may be {string.Join(" or ", fitting.Select(other => $"`{other}`"))}, or have been left out"),
    };

    // A name that says nothing, or no more than its type, means the only one there is; any other name may be of what was left out.
    private Redirection? OnlyOfItsType()
    {
        var own = name.LastIndexOf('.') + 1;
        return kind == ReferenceKind.Value && own > 0 && name[..own].Contains('_') && !name[own..].Split('_', '-').Except(PlaceholderWords, StringComparer.Ordinal).Except(name[..own].Split('.', '_'), StringComparer.Ordinal).Any()
            && NotOpposite().Where(other => other.LastIndexOf('.') + 1 == own && other.StartsWith(name[..own], StringComparison.Ordinal)).ToArray() is [var single]
            ? To(single, $"`{single}` is the only one of its type, and `{name}` says no more than the type: see that it is the one that is meant")
            : null;
    }

    // Inputs that nothing reads, and whose names say something of what the name says.
    private Redirection? Unread()
    {
        if (kind != ReferenceKind.Value || name.Contains('.', StringComparison.Ordinal))
            return null;
        return _project.Declarations.Select(input => input.Name).Where(input => MeantName.ShareWords(input, name) && _project.Editor.RenameReferences(input, input, ReferenceKind.Value).Refusal is not null).ToArray() switch
        {
            [] => null,
            [var idle] => To(idle, $"nothing else reads `{idle}`, the one such input that shares words with `{name}`"),
            var several => Redirection.Refused($"nothing declares `{name}`, and nothing reads `{string.Join("` and `", several)}`, of which one may be meant"),
        };
    }

    private Redirection? Otherwise()
    {
        if (kind == ReferenceKind.Value && PolicyVariables.IsOne(name))
            return Literal($"`${{{name}}}` is a variable of IAM policies, so it stands as literal text");
        if (Nearby().Count > 0)
            return null;
        if (kind == ReferenceKind.Value && CodeTexts.HasVariable(_project, name))
            return Literal($"`${{{name}}}` is named as variables of the code are in which it stands, so it stands as literal text there");
        if ((kind == ReferenceKind.Value && !IsGenerated() ? missing.AddInput(name) : kind == ReferenceKind.Condition ? missing.AddCondition(name) : null) is { } asked)
            return new Redirection([], asked) { IsRedirected = false };
        return kind == ReferenceKind.Dependency && !Array.Exists(_declared, other => MeantName.ShareWords(name, other))
            ? new Redirection([NoLongerWaiting()], $"nothing is named `{name}` or nearly so: there is nothing to wait for") { IsRedirected = false }
            : null;
    }

    private Redirection Literal(string choice) => new([_project.Editor.EscapeReferences(name)], choice) { IsRedirected = false };

    private IEnumerable<string> NotOpposite() => _declared.Where(other => !Opposites.AreOpposite(name, other));

    // What failed does not mean itself.
    private bool IsOwn(string other) => context.Failure.Resource is { } own && other.StartsWith(own + ".", StringComparison.Ordinal);

    // `Subnet2` is no slip of the pen for `Subnet1`.
    private static bool HasSameDigits(string one, string other)
    {
        var (digits, others) = (string.Concat(one.Where(char.IsAsciiDigit)), string.Concat(other.Where(char.IsAsciiDigit)));
        return digits.Length == 0 || others.Length == 0 || digits == others;
    }

    // A condition `HasHttpsEndpoint` tells that there was a `HttpsEndpoint`, however near `HttpEndpoint` is.
    private string? NamedAfter(string right) => name.Length < ShortestNamesake ? null
        : _project.NamesOf(ReferenceKind.Condition, file).Concat(_project.NamesOf(ReferenceKind.Value, file)).FirstOrDefault(other => other != right && other.Length > name.Length + 1
            && (other.EndsWith(name, StringComparison.Ordinal) || other.StartsWith(name, StringComparison.Ordinal) && char.IsAsciiLetterUpper(other[name.Length])));

    // `Function1` for `Function`, to which nothing refers.
    private bool IsNumberedAnew(string other) =>
        other.Length > name.Length && other.StartsWith(name, StringComparison.Ordinal) && other[name.Length..].All(char.IsAsciiDigit) && !IsReferredTo(other);

    // `${Ref:Stage}`, as other tools write it.
    private string? Prefixed() => name.LastIndexOf(':') is > 0 and var colon && _declared.Contains(name[(colon + 1)..]) ? name[(colon + 1)..] : null;

    // `StackName` for `AWS::StackName`.
    private string? Pseudo() =>
        Array.Find(_declared, other => other.StartsWith("AWS::", StringComparison.Ordinal) && other[5..].Equals(name.Replace("AWS", "", StringComparison.Ordinal).TrimStart(':', '.'), StringComparison.OrdinalIgnoreCase));

    // What a transform makes it names after the resource that it makes it for, or Serverless….
    private bool IsGenerated() => _project.HasGeneratedNames
        && (name.StartsWith("Serverless", StringComparison.Ordinal) || _project.Resources.Any(resource => name.StartsWith(resource.Id, StringComparison.Ordinal)));

    private SourceChange NoLongerWaiting()
    {
        var waiting = _project.Resources.Where(resource => resource.DependsOn.Contains(name)).Select(resource => _project.Editor.RemoveDependency(resource, name)).ToArray();
        return Array.Find(waiting, change => change.Refusal is not null) ?? new SourceChange([.. waiting.SelectMany(change => change.Files)]);
    }

    // All names are near to one of two letters.
    private IReadOnlyList<string> Nearby() => Nearest.Find(name, _declared, Math.Min(3, name.Length / 2));

    private static string Label(string address) => address[(address.LastIndexOf('.') + 1)..];

    private string NoneNear()
    {
        // An address has words of its type, and so have others.
        var akin = name.Contains('.', StringComparison.Ordinal) ? [] : _declared.Where(other => !other.Contains(':', StringComparison.Ordinal) && MeantName.ShareWords(name, other));
        string[] near = [.. Nearby().Concat(akin).Concat(RenamedName.OfKind(_project, name).Select(resource => resource.Id).Where(_declared.Contains)).Distinct().Take(MostNamed)];
        return near.Length > 0
            ? $"`{name}` may be `{string.Join("` or `", near)}`"
            : $"nothing that the template declares has a name near `{name}`";
    }
}
