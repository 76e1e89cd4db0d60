using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Declares a resource that belongs to a located one, and lets that one wait for it. Where the template has it already, nothing is added:
/// one of the type that refers to the same thing as the property <c>link</c>, or, without a link, one whose properties <c>by</c> say the
/// same; without both, one is always added. <c>as</c> gives it a name for later steps (<c>{name.ref}</c>, <c>{name.arn}</c>);
/// <c>suffix</c> ends its id. Policies in it are proved by <c>request</c>. Others than the located one wait for it with <c>for</c>, and <c>waits: false</c> leaves the waiting to references.
/// </summary>
internal sealed class AddResource : IVerb
{
    public string Name => "add-resource";

    public IReadOnlyList<string> Arguments => ["of", "type", "link", "properties", "by", "as", "suffix", "for", "waits", "choice", "request"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var type = arguments["type"]!.Text!;
        var changes = new List<SourceChange>();
        var waits = new List<Wait>();
        var touched = new List<string>();
        var claims = new List<PolicyClaim>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            var properties = (MapValue)new ValueBuilder(context, resource).Build(arguments["properties"]!);
            if (arguments["link"]?.Text is { } link)
            {
                if (resource.Properties[link] is not { } linked || context.Evaluator.ReferencesIn(linked).Count == 0)
                    return StepResult.Refused($"`{link}` of `{resource.Id}` refers to nothing in the template");
                properties = new MapValue([new MapEntry(link, linked), .. properties.Entries]);
            }
            var present = context.Project.Resources.FirstOrDefault(r => r.Type == type && IsThat(context, r, properties, arguments));
            var name = present is null ? NameFor(context, type, resource, arguments["suffix"]?.Text) : "";
            var id = present?.Id ?? context.Project.Editor.IdOf(name, type, resource);
            if (present is null)
            {
                changes.Add(context.Project.Editor.AddResource(name, type, properties, resource));
                touched.Add(resource.Id);
                if (arguments["request"] is { } request)
                    claims.Add(new PolicyClaim(id, RequestBuilder.Build(context, request, [resource]), [.. StatementsIn(properties)]));
            }
            if (arguments["as"]?.Text is { } alias)
                context.Planned[alias] = (id, type);
            if (arguments["waits"]?.Text == "false")
                continue;
            var waiting = arguments["for"]?.Text is { } others ? context.All(others) : [resource];
            waits.AddRange(waiting.Where(one => !one.DependsOn.Contains(id)).Select(one => new Wait(one, id)));
        }
        var choice = changes.Count > 0 && arguments["choice"]?.Text is { } text ? new[] { context.Render(text) } : [];
        return StepResult.Of(changes) with { Touched = touched, Waits = waits, Choices = choice, Claims = claims };
    }

    private static bool IsThat(PlanContext context, Resource resource, MapValue properties, Spec arguments)
    {
        if (arguments["link"]?.Text is { } link)
        {
            var target = context.Evaluator.ReferencesIn(properties[link]!)[0].Target;
            return resource.Properties[link] is { } value && context.Evaluator.ReferencesIn(value).Any(reference => reference.Target == target);
        }
        return arguments["by"] is { } by && by.Texts.All(name => resource.Properties[name] is { } value && properties[name] is { } wanted
            && (ModelComparer.AreEqual(context.Evaluator, value, wanted) || IsSameResource(context, value, wanted)));
    }

    // A resource may be named by its name or its id.
    private static bool IsSameResource(PlanContext context, Value a, Value b) =>
        a.BehindOutput is ReferenceValue one && b.BehindOutput is ReferenceValue other && one.Target == other.Target && context.Project.Find(one.Target) is not null;

    private static IEnumerable<Value> StatementsIn(MapValue properties) =>
        PropertyPath.Parse("**.Statement").Find(properties).SelectMany(hit => hit.Value is ListValue list ? list.Items : [hit.Value]);

    // A linked resource of another type may bear the same label in Terraform, and must not in a template.
    private static string NameFor(PlanContext context, string type, Resource resource, string? suffix)
    {
        var name = resource.Id[(resource.Id.LastIndexOf('.') + 1)..];
        if (suffix is null)
            return name;
        var isSnake = context.Project.Editor.IdOf(name, type, resource) != name;
        var wanted = isSnake ? name + string.Concat(suffix.Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : c.ToString())) : name + suffix;
        return FreeName.First(wanted, free => context.Project.Find(context.Project.Editor.IdOf(free, type, resource)) is not null);
    }
}
