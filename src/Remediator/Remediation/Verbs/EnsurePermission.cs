using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes functions let a service in: a permission that the template has for it is left, otherwise one is added; and who needs it waits
/// for it. What would make a circle with those that wait is left out, see <see cref="CycleFree"/>.
/// Source: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
/// </summary>
internal sealed class EnsurePermission : IVerb
{
    private const string Type = "AWS::Lambda::Permission";

    public string Name => "ensure-permission";

    public IReadOnlyList<string> Arguments => ["of", "for", "principal", "sourceArn", "sourceAccount"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var waiting = context.All(arguments["for"]?.Text ?? "subject");
        var principal = arguments["principal"]!.Text!;
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        var changes = new List<SourceChange>();
        var waits = new List<Wait>();
        var touched = new List<string>();
        var needed = new List<string>();
        foreach (var function in context.All(arguments["of"]!.Text!))
        {
            var present = context.Project.Resources.Where(resource => IsFor(context, resource, function, principal)).ToArray();
            if (present.Length > 0)
            {
                needed.AddRange(present.Where(permission => permission.Condition is null).Select(permission => permission.Id));
                continue;
            }
            var editor = context.Project.Editor;
            var name = editor.FreeName(Type, function);
            changes.Add(editor.AddResource(name, Type, Permission(context, function, principal, arguments, waiting), function));
            touched.Add(function.Id);
            needed.Add(editor.IdOf(name, Type, function));
        }
        foreach (var resource in waiting)
        {
            var missing = needed.Where(id => !graph.Reaches(resource.Id, id)).ToArray();
            if (missing.FirstOrDefault(id => graph.Reaches(id, resource.Id)) is { } cyclic)
            {
                return StepResult.Refused(
                    $"`{cyclic}` already waits for `{resource.Id}` ({graph.PathText(cyclic, resource.Id)}), so the reverse would be a cycle: build its source ARN from the name, without a reference, and let `{resource.Id}` wait for it");
            }
            if (missing.Length == 0)
                continue;
            waits.AddRange(missing.Select(id => new Wait(resource, id)));
            touched.Add(resource.Id);
        }
        return StepResult.Of(changes) with { Touched = touched, Waits = waits };
    }

    private static bool IsFor(PlanContext context, Resource resource, Resource function, string principal) => resource.Type == Type
        && resource.Properties["Principal"] is { } allowed && context.Evaluator.TextOf(allowed) == principal
        && resource.Properties["FunctionName"] is { } name && IsFunction(context, name, function);

    private static bool IsFunction(PlanContext context, Value name, Resource function) =>
        context.Evaluator.ReferencesIn(name).Any(reference => reference.Target == function.Id)
        || function.Properties["FunctionName"] is { } own && context.Evaluator.TextOf(own) is { } text && context.Evaluator.TextOf(name) == text;

    private static MapValue Permission(PlanContext context, Resource function, string principal, Spec arguments, IReadOnlyList<Resource> waiting)
    {
        var builder = new ValueBuilder(context, owner: function);
        var entries = new List<MapEntry>
        {
            new("Action", new ScalarValue("lambda:InvokeFunction")),
            new("FunctionName", new ReferenceValue(function.Id, context.Project.ArnAttributeOf(function.Type))),
            new("Principal", new ScalarValue(principal)),
        };
        var free = new CycleFree(context, [.. waiting.Select(resource => resource.Id)]);
        foreach (var (argument, property) in new[] { ("sourceAccount", "SourceAccount"), ("sourceArn", "SourceArn") })
        {
            if (arguments[argument] is { } spec && free.Of(builder.Build(spec)) is { } value)
                entries.Add(new MapEntry(property, value));
        }
        return new MapValue(entries);
    }
}
