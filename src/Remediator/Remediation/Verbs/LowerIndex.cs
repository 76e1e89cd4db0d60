using System.Globalization;
using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>Makes <c>Fn::Select</c> take the last item of a list that the template writes out and that is shorter than the index.</summary>
internal sealed class LowerIndex : IVerb
{
    public string Name => "lower-index";

    public IReadOnlyList<string> Arguments => ["index"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var wanted = context.Render(arguments["index"]!.Text!);
        var resources = context.Failure.Resource is { } id && context.Project.Find(id) is { } only ? [only] : context.Project.Resources;
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var isOpen = false;
        foreach (var (index, list) in resources.SelectMany(resource => Selects(resource.Properties, 0)))
        {
            if (!int.TryParse(index.Text, out var at) || (wanted.Length > 0 && index.Text != wanted))
                continue;
            if (context.Evaluator.Resolve(list) is not ListValue { Items.Count: > 0 } known)
            {
                isOpen = true;
            }
            else if (at >= known.Items.Count)
            {
                var last = (known.Items.Count - 1).ToString(CultureInfo.InvariantCulture);
                changes.Add(context.Project.Editor.Replace(index, new ScalarValue(last, index.Kind)));
                choices.Add($"the list has {known.Items.Count} items, so {last} is its last one: two of them may now be the same");
            }
        }
        return changes.Count == 0 && isOpen && wanted.Length > 0
            ? StepResult.Refused("how many items the list has is known at deployment only")
            : StepResult.Of(changes) with { Choices = [.. choices.Distinct()] };
    }

    private static IEnumerable<(ScalarValue Index, Value List)> Selects(Value value, int depth)
    {
        if (depth > 60)
            return [];
        var inner = value switch
        {
            CallValue call => (IEnumerable<Value>)call.Arguments,
            ListValue list => list.Items,
            TemplateValue template => template.Parts,
            ChoiceValue choice => [choice.WhenTrue, choice.WhenFalse],
            MapValue map => map.Entries.Select(entry => entry.Value),
            _ => [],
        };
        var below = inner.SelectMany(part => Selects(part, depth + 1));
        return value is CallValue { Function: "Fn::Select", Arguments: [ScalarValue index, var items] } ? below.Prepend((index, items)) : below;
    }
}
