using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Locating;

/// <summary>Finds resources by how they stand to others: what one refers to, and who refers to it.</summary>
internal static class RelationLocator
{
    // KmsKeyId → alias → key is two; more is a cycle.
    private const int MaxHops = 4;

    // What people are told of the texts that were looked at.
    private const int MostTexts = 4;

    /// <summary>The resources that the properties of others lead to.</summary>
    /// <param name="spec"><c>from</c>, <c>follow</c> (paths), <c>through</c> (type → property that leads on).</param>
    public static Location Follow(PlanContext context, IReadOnlyList<string> types, Spec spec)
    {
        return Follow(context, context.All(spec["from"]!.Text!), spec["follow"]?.Texts ?? ["**"], types, spec["through"]);
    }

    /// <summary>The roles that a service takes on for a located resource, by what is known of resources of its type.</summary>
    /// <param name="spec"><c>takenOnFor</c> (a locator's name).</param>
    public static Location TakenOn(PlanContext context, Spec spec)
    {
        var name = spec["takenOnFor"]!.Text!;
        if (context.All(name) is not [var resource, ..])
            return Location.Missing($"`{name}` was not found, so no role of it is known");
        return ServiceRoles.Find(resource.Type) is { } known
            ? Follow(context, [resource], known.Paths, ["AWS::IAM::Role"], through: null)
            : Location.Missing($"which service takes on a role for {context.Project.WordFor(resource.Type)} is not known");
    }

    private static Location Follow(PlanContext context, IReadOnlyList<Resource> starts, IReadOnlyList<string> paths, IReadOnlyList<string> types, Spec? through)
    {
        var found = new List<Resource>();
        var dead = new List<string>();
        foreach (var from in starts)
        {
            var values = paths.SelectMany(path => PropertyPath.Parse(path).Find(from.Properties)).Select(hit => hit.Value).ToArray();
            if (values.Length == 0)
                dead.Add($"`{from.Id}` has no `{string.Join("` or `", paths)}` in the template");
            foreach (var value in values)
                Walk(context, value, types, through, found, dead, MaxHops);
        }
        if (found.Count > 0)
            return new Location([.. found.Distinct()]);
        return Location.Missing(dead.Count > 0 ? string.Join("; ", dead.Distinct()) : $"no reference leads to {string.Join(" or ", types.Select(context.Project.WordFor))}");
    }

    /// <summary>The resources of some types that refer to a located one.</summary>
    /// <param name="spec">
    /// <c>referring</c> (a locator's name), <c>via</c> (paths; anywhere when absent), <c>through</c> (type → property: resources that stand
    /// for the located one, such as an alias), <c>where</c> (what must hold of their properties: <c>{ path, in | notIn | containing }</c>),
    /// <c>without</c> (a property: what has it beside the reference does not count).
    /// </param>
    public static Location Referring(PlanContext context, IReadOnlyList<string> types, Spec spec)
    {
        var targets = context.All(spec["referring"]!.Text!).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        if (spec["through"] is SpecMap through)
        {
            targets.UnionWith([.. context.Project.OfTypes([.. through.Entries.Select(entry => entry.Key)]).Where(r => through[r.Type]?.Text is { } property && r.Properties[property] is { } value
                && context.Evaluator.ReferencesIn(value).Any(reference => targets.Contains(reference.Target))).Select(r => r.Id)]);
        }
        var found = UsersOf(context, targets, types, spec);
        return found.Length > 0
            ? new Location(found)
            : Location.Missing($"no {string.Join(" or ", types)} refers to `{string.Join("`, `", targets)}`");
    }

    // A log may name a thousand resources that use one key: their like is looked for once.
    private static Resource[] UsersOf(PlanContext context, HashSet<string> targets, IReadOnlyList<string> types, Spec spec)
    {
        var asked = (spec, string.Join('\n', types), context.Deployment);
        return context.Project.Once((nameof(UsersOf), asked, string.Join('\n', targets)), () =>
        {
            var byTarget = context.Project.Once((nameof(UsersByTarget), asked), () => UsersByTarget(context, types, spec["via"]?.Texts, spec["without"]?.Text));
            return targets.SelectMany(target => byTarget.GetValueOrDefault(target) ?? []).Distinct().OrderBy(use => use.Order).Select(use => use.Resource)
                .Where(r => spec["where"] is not { } where || PropertyTest.Holds(context, r.Properties, where["path"]!.Texts, where)).ToArray();
        });
    }

    // Large templates have thousands of resources, most of which refer to nothing here.
    private static Dictionary<string, List<(Resource Resource, int Order)>> UsersByTarget(
        PlanContext context, IReadOnlyList<string> types, IReadOnlyList<string>? via, string? without)
    {
        var users = new Dictionary<string, List<(Resource Resource, int Order)>>(StringComparer.Ordinal);
        var paths = via?.Select(PropertyPath.Parse).ToArray();
        var references = new List<ReferenceValue>();
        var resources = context.Project.OfTypes(types);
        for (var order = 0; order < resources.Count; order++)
        {
            references.Clear();
            AddReferring(resources[order].Properties);
            foreach (var reference in references)
            {
                if (!users.TryGetValue(reference.Target, out var known))
                    users.Add(reference.Target, known = []);
                if (known is [] || known[^1].Order != order)
                    known.Add((resources[order], order));
            }
        }
        return users;

        void AddReferring(MapValue properties)
        {
            if (paths is null)
                context.Evaluator.AddReferencesIn(properties, references);
            foreach (var path in paths ?? [])
            {
                var hits = path.Find(properties);
                for (var i = 0; i < hits.Count; i++)
                {
                    if (without is null || (hits[i].Parent as MapValue)?.Find(without) is null)
                        context.Evaluator.AddReferencesIn(hits[i].Value, references);
                }
            }
        }
    }

    /// <summary>The resources of some types whose written name stands as a word in a text of a located one, so that no reference orders the two.</summary>
    /// <param name="spec"><c>mentioned</c> (a locator's name), <c>in</c> (paths of its texts), <c>name</c> (the property that names the others), <c>after</c> (what stands right before the name).</param>
    public static Location Mentioned(PlanContext context, IReadOnlyList<string> types, Spec spec)
    {
        var owners = context.All(spec["mentioned"]!.Text!);
        var texts = owners
            .SelectMany(resource => spec["in"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)))
            .Select(hit => context.Evaluator.PatternOf(hit.Value)).Where(pattern => pattern.HasLiteral).Select(pattern => pattern.ToString()).Distinct().ToArray();
        var property = spec["name"]!.Text!;
        var before = spec["after"]?.Text ?? "";
        var named = context.Project.OfTypes(types).Select(resource => (Resource: resource, Name: resource.Properties[property] is { } name && context.Evaluator.PatternOf(name) is { HasLiteral: true } pattern ? pattern.ToString() : ""))
            .Where(entry => entry.Name.Length > 0).ToArray();
        var found = texts.SelectMany(text => named.Where(entry => HasWord(text, before + entry.Name)).ToArray() is var here && before.Length > 0
            // What begins at one place is the longest name of those that fit.
            ? here.Where(entry => !Array.Exists(here, other => other.Name.Length > entry.Name.Length && other.Name.StartsWith(entry.Name, StringComparison.Ordinal)))
            : here).Select(entry => entry.Resource).Distinct().OrderBy(resource => resource.Origin.Span.Start).ToArray();
        return found.Length > 0
            ? new Location(found)
            : Location.Missing(texts.Length == 0 ? $"no text of `{string.Join("`, `", owners.Select(owner => owner.Id))}` names a {string.Join(" or ", types)} of the template"
            : $"no {string.Join(" or ", types)} of the template is named in {string.Join(", ", texts.Take(MostTexts).Select(text => $"`{text}`"))}{(texts.Length > MostTexts ? ", …" : "")}");
    }

    private static bool HasWord(string text, string word) => WholeWord.In(text, word, IsNamePart).Any();

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';

    private static void Walk(
        PlanContext context, Value value, IReadOnlyList<string> types, Spec? through, List<Resource> found, List<string> dead, int hops)
    {
        var before = found.Count;
        foreach (var reference in context.Evaluator.ReferencesIn(value))
        {
            if (context.Project.Find(reference.Target) is { } resource)
                Arrive(context, resource, types, through, found, dead, hops);
            else if (context.Project.FindDeclaration(reference.Target) is { } parameter)
                dead.Add($"the value comes from parameter `{parameter.Name}` ({parameter.Origin.Location}), so the resource stands in another template");
        }
        if (found.Count > before)
            return;
        switch (context.Evaluator.Resolve(value))
        {
            case CallValue { Function: "Fn::ImportValue" }:
                dead.Add("the value is imported from another stack, so the resource stands in that stack's template");
                break;
            case CallValue { Function: CallValue.LookUp, Origin: { } origin }:
                dead.Add($"the program only looks the resource up ({origin.Location}: `{ShortOf(origin)}`), so it is declared and managed elsewhere: change it there");
                break;
            case CallValue { Function: var function } when context.Project.DeclaredNames.FirstOrDefault(name => function.StartsWith(name + ".", StringComparison.Ordinal)) is { } declared:
                dead.Add($"the value comes from `{declared}`, which reads what is declared elsewhere: the resource stands in another configuration");
                break;
            case TemplateValue template when context.Evaluator.TextOf(template) is { Length: > 0 } name:
                ByLiteral(context, name, types, through, found, dead, hops);
                break;
            case var computed when context.Project.Elsewhere(computed) is { } elsewhere:
                dead.Add(elsewhere);
                break;
            // A literal may be the name of a resource of the template, as with `alias/…`.
            case ScalarValue { Text: var text } when text.Length > 0:
                ByLiteral(context, text, types, through, found, dead, hops);
                break;
        }
    }

    private const int LongestQuote = 100;

    // The first line of what is written there.
    private static string ShortOf(Origin origin)
    {
        var text = origin.Source.Slice(origin.Span);
        var line = text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? text[..end] + " …" : text;
        return line.Length > LongestQuote ? line[..LongestQuote] + "…" : line;
    }

    private static void ByLiteral(
        PlanContext context, string text, IReadOnlyList<string> types, Spec? through, List<Resource> found, List<string> dead, int hops)
    {
        var identities = context.Evaluator.WithIdentities();
        foreach (var resource in context.Project.Resources)
        {
            if (through?[resource.Type] is not null ? resource.Properties.Entries.Any(entry => context.Evaluator.TextOf(entry.Value) == text) : types.Contains(resource.Type) && IsNamed(resource))
                Arrive(context, resource, types, through, found, dead, hops);
        }
        if (found.Count == 0)
            dead.Add($"the value is the literal `{text}`, which no resource of the template is known by");

        bool IsNamed(Resource resource) => identities.PatternOf(new ReferenceValue(resource.Id)).Literal == text
            || identities.PatternOf(new ReferenceValue(resource.Id, context.Project.ArnAttributeOf(resource.Type))).Literal == text;
    }

    private static void Arrive(
        PlanContext context, Resource resource, IReadOnlyList<string> types, Spec? through, List<Resource> found, List<string> dead, int hops)
    {
        if (types.Contains(resource.Type))
            found.Add(resource);
        else if (hops > 0 && through?[resource.Type]?.Text is { } property && resource.Properties[property] is { } next)
            Walk(context, next, types, through, found, dead, hops - 1);
    }
}
