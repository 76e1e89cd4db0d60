using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives an argument of a program that its class does not take the name that the compiler proposes (<c>to</c>), that the facts know, or
/// that the schema has nearest; what the class has under no name goes. With a line and a column the name stands there; else it is looked
/// for in the calls of the <c>class</c> that the message names.
/// </summary>
internal sealed class FitArgument : IVerb
{
    public string Name => "fit-argument";

    public IReadOnlyList<string> Arguments => ["name", "to", "class"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        string Argument(string key) => arguments[key]?.Text is { } text ? context.Render(text) : "";
        var (name, proposed, type) = (Argument("name"), Argument("to"), Argument("class"));
        if (name.Length == 0)
            return StepResult.Refused("the message does not name the argument");
        var all = context.Project.ArgumentsNamed(name);
        var file = context.Failure.Location is { } location ? context.Project.FindFile(location.Path) : null;
        if (proposed.Length > 0 && file is not null && SpanAt(context, file, proposed) is not null)
            return StepResult.Done;
        if (proposed.Length > 0 && file is not null && SpanAt(context, file, name) is { } span && !all.Any(argument => argument.Source == file && argument.Name.Start == span.Start))
            return StepResult.Of([SourceChange.Of(file, [TextEdit.Replace(span, proposed)])]) with { IsRespelling = true };
        var places = file is null ? [] : all.Where(argument => argument.Source == file && file.PositionOf(argument.Name.Start).Line == context.Failure.Location!.Line).ToArray();
        if (places.Length == 0)
            places = [.. all.Where(argument => type.Length > 0 && IsClass(argument.Class, type))];
        if (places.Length == 0)
        {
            return all.Count == 0
                ? StepResult.Done
                : StepResult.Refused($"`{name}` stands at {string.Join(", ", all.Take(4).Select(argument => $"{argument.Source.Path}:{argument.Source.PositionOf(argument.Name.Start)}"))}, and which of them is meant is not told");
        }
        var results = places.Select(place => Fit(context, place, name, proposed)).ToArray();
        if (Array.Find(results, result => result.Refusal is not null) is { } refused)
            return refused;
        return StepResult.Of([.. results.SelectMany(result => result.Changes)]) with { Choices = [.. results.SelectMany(result => result.Choices).Distinct()], IsRespelling = results.All(result => result.IsRespelling) };
    }

    // `Bucket`, and `BucketProps` or `BucketArgs`, which hold its arguments.
    private static bool IsClass(string called, string named) =>
        called.Length > 0 && (called == named || "New" + named == called || named.Length > called.Length && named.StartsWith(called, StringComparison.Ordinal) && named[called.Length..] is "Props" or "Args" or "Config");

    private static TextSpan? SpanAt(PlanContext context, SourceText file, string name)
    {
        var place = context.Failure.Location!;
        return place.Column > 0 && file.Lines.OffsetOf(new LinePosition(place.Line, place.Column)) is { } offset
            && offset + name.Length <= file.Length && string.CompareOrdinal(file.Text, offset, name, 0, name.Length) == 0
            && (offset + name.Length == file.Length || !char.IsLetterOrDigit(file.Text[offset + name.Length]))
            // A shorthand (`{ vpc, role }`) says name and value at once.
            && !IsShorthand(file.Text.AsSpan(offset + name.Length).TrimStart())
            ? new TextSpan(offset, offset + name.Length)
            : null;
    }

    private static bool IsShorthand(ReadOnlySpan<char> rest) => rest.Length > 0 && rest[0] is ',' or '}';

    private static StepResult Fit(PlanContext context, NamedArgument place, string name, string proposed)
    {
        var siblings = place.Holder.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var choices = new List<string>();
        var right = proposed;
        if (right.Length == 0 && place.ProviderType.Length > 0 && RenamedArguments.Terraform.Find(place.ProviderType, context.Project.ProviderSpelling(name)).FirstOrDefault(row => row.Values.Count == 0
            && (row.Name.Length == 0 || (place.Known.Count == 0 ? row.IsOfType : place.Known.Contains(context.Project.LanguageSpelling(row.Name))))) is { Name: var renamed })
        {
            if (renamed.Length == 0)
                return StepResult.Of([context.Project.Editor.RemoveProperty(place.Holder, place.Entry)]) with { Choices = [$"`{place.Class}` has no `{name}`: what it said goes"] };
            right = context.Project.LanguageSpelling(renamed);
        }
        if (right.Length == 0)
        {
            if (place.Known.Contains(name))
                return StepResult.Refused($"`{place.Class}` has an argument `{name}` in the version that is known here, and not in the one that is installed: update the library, or leave the argument out");
            right = Nearest.FindOne(name, place.Known.Where(known => !siblings.Contains(known))) ?? "";
            if (right.Length > 0)
                choices.Add($"`{right}` is the only argument of `{place.Class}` whose name is near `{name}`");
        }
        if (right.Length == 0)
        {
            return StepResult.Refused(place.Known.Count == 0
                ? $"what `{place.Class}` takes is not known here: look `{name}` up in the documentation of the installed version"
                : $"no argument of `{place.Class}` is near `{name}`; it takes {string.Join(", ", place.Known.Where(known => !siblings.Contains(known)).Take(12).Select(known => $"`{known}`"))} …");
        }
        // Of several where one is given: the value would have to become a list.
        if (right == name + "s" && context.Evaluator.Resolve(place.Entry.Value) is MapValue)
            return StepResult.Refused($"`{right}` takes a list, and `{name}` gives one object: give it [ … ]");
        if (siblings.Contains(right))
            return StepResult.Refused($"`{name}` may be `{right}`, which stands there already: keep the one that is meant");
        var text = place.IsShorthand ? $"{right}: {name}" : right;
        return StepResult.Of([SourceChange.Of(place.Source, [TextEdit.Replace(place.Name, text)])]) with { Choices = choices, IsRespelling = true };
    }
}
