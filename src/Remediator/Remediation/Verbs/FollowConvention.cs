using System.Text;
using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives the one resource whose name stands apart the beginning that the names of all others of its type share: the convention is
/// inferred from the siblings and never known beforehand.
/// </summary>
internal sealed class FollowConvention : IVerb
{
    // Two names may agree by chance.
    private const int FewestSiblings = 2;

    // A reference inside a name, while names are compared as text.
    private const char Mark = '\uE000';

    public string Name => "follow-convention";

    public IReadOnlyList<string> Arguments => ["of", "path"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var path = arguments["path"]!.Text!;
        var named = context.All(arguments["of"]?.Text ?? "subject").Where(resource => resource.Properties[path] is ScalarValue or TemplateValue).ToArray();
        var names = named.Select(resource => TextOf(resource.Properties[path]!)).ToArray();
        var odd = Enumerable.Range(0, named.Length)
            .Where(i => Convention(names.Where((_, j) => j != i).ToArray()) is { Length: > 0 } shared && !names[i].StartsWith(shared, StringComparison.Ordinal) && IsShared(shared, names, i))
            .ToArray();
        if (odd is not [var at])
        {
            return Convention(names).Length > 1 || named.Length <= FewestSiblings
                ? StepResult.Done
                : StepResult.Refused($"the names of {string.Join(", ", named.Select(resource => $"`{resource.Id}`"))} show no convention that exactly one of them leaves");
        }
        var convention = Convention(names.Where((_, j) => j != at).ToArray());
        var right = convention + names[at][CommonSegments(convention, names[at])..];
        return StepResult.Of([context.Project.Editor.Replace(named[at].Properties[path]!, ValueOf(right, named[at].Properties[path]!))]) with
        {
            Touched = [named[at].Id],
            Choices = [$"the names of {names.Length - 1} others begin with `{Readable(convention)}`; a renamed resource is made anew, and what it holds stays under the old name"],
        };
    }

    // The others must share more than they share with the one that stands apart.
    private static bool IsShared(string convention, string[] names, int odd) => names.Length > FewestSiblings && CommonSegments(convention, names[odd]) < convention.Length;

    // What all names begin with, up to the last separator.
    private static string Convention(string[] names)
    {
        if (names.Length < FewestSiblings)
            return "";
        var shared = names[0];
        foreach (var name in names)
            shared = shared[..CommonLength(shared, name)];
        return shared[..(shared.LastIndexOfAny(['/', '-', '_', '.']) + 1)];
    }

    private static int CommonSegments(string convention, string name) =>
        convention[..CommonLength(convention, name)].LastIndexOfAny(['/', '-', '_', '.']) + 1;

    private static int CommonLength(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
            length++;
        return length;
    }

    private static string TextOf(Value value)
    {
        if (value is ScalarValue scalar)
            return scalar.Text;
        var text = new StringBuilder();
        foreach (var part in ((TemplateValue)value).Parts)
            text.Append(part is ScalarValue literal ? literal.Text : $"{Mark}{part}{Mark}");
        return text.ToString();
    }

    private static string Readable(string text) => text.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    // References of the name itself keep their own values; one that the convention brings is written by its name.
    private static Value ValueOf(string text, Value old)
    {
        if (!text.Contains(Mark))
            return new ScalarValue(text);
        var known = old is TemplateValue template ? template.Parts.Where(part => part is not ScalarValue).ToList() : [];
        var parts = new List<Value>();
        var pieces = text.Split(Mark);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1)
                parts.Add(known.Find(part => part.ToString() == pieces[i]) ?? new ReferenceValue(pieces[i]));
            else if (pieces[i].Length > 0)
                parts.Add(new ScalarValue(pieces[i]));
        }
        return new TemplateValue(parts);
    }
}
