using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Choosers;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts a right value in the place of a wrong one. Which value is right, a chooser says (<c>with</c>); a value that comes from a
/// parameter's default is put right there, which is a choice; interpolations are kept.
/// With <c>beside</c>, only values next to that property are looked at, with <c>unlike</c> only those that have not that text in them. With <c>redirects: true</c> the value stands for the same thing as
/// before, in words that are understood: policies that hold it grant what they were meant to.
/// <c>otherwise</c> says what else it may be where the values are right already.
/// </summary>
internal sealed class ReplaceValue : IVerb
{
    public string Name => "replace-value";

    public IReadOnlyList<string> Arguments => ["of", "path", "is", "with", "optional", "beside", "redirects", "unlike", "otherwise"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var chooser = ChooserTable.Of(context.Rule, arguments["with"]!);
        var wanted = arguments["is"]?.Text is { } text ? context.Render(text) : "";
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var touched = new List<string>();
        var refusals = new List<string>();
        var redirected = new List<string>();
        var untold = new List<string>();
        var fine = 0;
        var found = 0;
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var path in arguments["path"]!.Texts)
            {
                foreach (var hit in PropertyPath.Parse(path).Find(resource.Properties))
                {
                    if (!Neighbour.StandsBeside(context, arguments, hit))
                        continue;
                    found++;
                    if (wanted.Length > 0 && context.Evaluator.TextOf(hit.Value) is { } actual && actual != wanted)
                        continue;
                    if (arguments["unlike"]?.Text is { } right && context.Evaluator.PatternOf(hit.Value).ToString().Contains(right, StringComparison.Ordinal))
                    {
                        fine++;
                        continue;
                    }
                    var outcome = Replace(context, chooser, resource, hit.Value);
                    if (outcome.Refusal is not null)
                        refusals.Add(outcome.Refusal);
                    else if (outcome.Changes.Count == 0)
                        fine++;
                    changes.AddRange(outcome.Changes);
                    choices.AddRange(outcome.Choices);
                    untold.AddRange(outcome.Untold);
                    if (outcome.Changes.Count == 0)
                        continue;
                    touched.Add(resource.Id);
                    if (arguments["redirects"]?.Text == "true")
                        redirected.Add(context.Evaluator.PatternOf(hit.Value).ToString());
                }
            }
        }
        if (found == 0)
        {
            var subjects = string.Join("`, `", context.All(arguments["of"]?.Text ?? "subject").Select(r => r.Id));
            return arguments["optional"]?.Text == "true"
                ? StepResult.Done
                : StepResult.Refused($"`{subjects}` has no `{string.Join("` or `", arguments["path"]!.Texts)}` in the template");
        }
        if (changes.Count == 0 && refusals.Count > 0 && fine == 0)
            return StepResult.Refused(string.Join("; ", refusals.Distinct()));
        if (changes.Count == 0 && arguments["otherwise"]?.Text is { } otherwise)
            untold.Add(context.Render(otherwise));
        return StepResult.Of(changes) with { Choices = [.. choices.Distinct()], Touched = touched, Redirected = redirected, Untold = untold };
    }

    private static StepResult Replace(PlanContext context, IChooser chooser, Resource resource, Value value)
    {
        if (chooser.IsWhole)
            return ReplaceWhole(context, chooser.ChooseWhole(context, resource, value), value);
        switch (value)
        {
            case ScalarValue scalar when chooser.WorksOnParts && Substitution.IsForgotten(context, scalar):
                return Substitution.Make(context, scalar);
            case ScalarValue scalar:
                return Apply(context, resource, new ParameterDefault(scalar, null), chooser.Choose(context, resource, scalar.Text));
            case TemplateValue template when chooser.MendsTemplates:
                return ReplaceWhole(context, chooser.ChooseTemplate(context, resource, template), value);
            case TemplateValue template when chooser.WorksOnParts:
                return ReplaceParts(context, chooser, resource, template);
            case ReferenceValue { Attribute: null } when ParameterDefault.Of(context, value) is { } given:
                return Apply(context, resource, given, chooser.Choose(context, resource, given.Literal.Text));
            case TemplateValue when context.Evaluator.TextOf(value) is { } text:
                return chooser.Choose(context, resource, text) is { Text: null, Refusal: null }
                    ? StepResult.Done
                    : StepResult.Refused($"the value of `{resource.Id}` is put together from parts ({context.Evaluator.Shown(value)}), of which none is wrong by itself");
            case CallValue call when context.Project.Reduce(call, context.Deployment) is { Origin: not null } named and (ScalarValue or TemplateValue or ReferenceValue { Attribute: null }) && named.Origin != call.Origin:
                var shared = Replace(context, chooser, resource, named);
                return shared.Changes.Count == 0
                    ? shared
                    : shared with { Choices = [.. shared.Choices, $"the value of `{resource.Id}` is written at {named.Origin.Location}: it is changed there, for all who use it"] };
            case CallValue call:
                return StepResult.Refused($"the value of `{resource.Id}` comes out of {call.Function} ({(value.Origin ?? resource.Origin).Location}): change it there, by hand");
            case ChoiceValue choice:
                return StepResult.Refused($"the value of `{resource.Id}` ({(value.Origin ?? resource.Origin).Location}) is one of two, as `{choice.Condition}` says: change the wrong one there, by hand");
            default:
                return StepResult.Refused($"the value of `{resource.Id}` is not written in the template ({context.Evaluator.Shown(value)})");
        }
    }

    private static StepResult ReplaceWhole(PlanContext context, ValueChoice choice, Value value)
    {
        if (choice.Refusal is not null)
            return StepResult.Refused(choice.Refusal);
        if (choice.Value is null)
            return StepResult.Done;
        string[] notes = choice.Note is null ? [] : [choice.Note];
        try
        {
            return StepResult.Of([context.Project.Editor.Replace(value, choice.Value)]) with { Choices = notes };
        }
        catch (UnwritableValueException) when (value is ReferenceValue { Attribute: null } reference && context.Project.FindDeclaration(reference.Target) is { Default.Origin: { } passed } input && !input.Origin.Contains(passed))
        {
            // What a module does not see, its caller may pass.
            return StepResult.Of([context.Project.Editor.Replace(input.Default, choice.Value)]) with { Choices = [.. notes, $"`{input.Name}` is given at {passed.Location}: it is changed there, for all who use it"] };
        }
    }

    private static StepResult ReplaceParts(PlanContext context, IChooser chooser, Resource resource, TemplateValue template)
    {
        var parts = new List<Value>();
        var outcome = new List<Value>();
        var notes = new List<string>();
        var changes = new List<SourceChange>();
        var isChanged = false;
        for (var i = 0; i < template.Parts.Count; i++)
        {
            // What fills a hole may be written elsewhere: it is put right there.
            if (template.Parts[i] is not ScalarValue literal || !template.IsText(i) && literal.Origin is null)
            {
                parts.Add(template.Parts[i]);
                outcome.Add(template.Parts[i]);
                continue;
            }
            var choice = chooser.ChoosePart(context, resource, literal.Text, isFirst: i == 0, isLast: i == template.Parts.Count - 1);
            if (choice.Refusal is not null)
                return StepResult.Refused(choice.Refusal);
            outcome.Add(choice.Text is null ? literal : new ScalarValue(choice.Text));
            if (!template.IsText(i))
            {
                if (choice.Text is not null)
                {
                    changes.Add(context.Project.Editor.Replace(literal, new ScalarValue(choice.Text)));
                    notes.Add($"a part of the value is written at {literal.Origin!.Location}: it is changed there, for all who use it");
                }
                parts.Add(literal);
                continue;
            }
            isChanged |= choice.Text is not null;
            if (choice.Note is not null)
                notes.Add(choice.Note);
            parts.Add(new ScalarValue(choice.Text ?? literal.Text));
        }
        // Parts that are right by themselves may still make a whole that is not.
        var whole = context.Evaluator.TextOf(new TemplateValue(outcome));
        if (whole is not null && chooser.Choose(context, resource, whole) is not { Text: null, Refusal: null })
            return StepResult.Refused($"the value of `{resource.Id}` is put together from parts ({context.Evaluator.Shown(template)}): `{whole}` would still be wrong");
        if (isChanged)
            changes.Add(context.Project.Editor.Replace(template, new TemplateValue(parts)));
        return StepResult.Of(changes) with
        {
            Choices = [.. notes.Distinct()],
            Untold = whole is null && changes.Count == 0
                ? [$"the value of `{resource.Id}` is put together from parts ({context.Evaluator.PatternOf(template)}), of which those that are written here are right; look at what the others give at deployment"]
                : [],
        };
    }

    private static StepResult Apply(PlanContext context, Resource resource, ParameterDefault written, Choice choice)
    {
        if (choice.Refusal is not null)
            return StepResult.Refused(choice.Refusal);
        if (choice.Text is null)
            return StepResult.Done;
        var changed = written.Write(context, choice.Text);
        return changed with { Choices = [.. new[] { choice.Note, SharedWith(context, resource, written) }.OfType<string>(), .. changed.Choices] };
    }

    // A constant of a program, or an anchor, that others hold too.
    private static string? SharedWith(PlanContext context, Resource resource, ParameterDefault written) =>
        written is { Parameter: null, Literal.Origin: { } place } && !resource.Origin.Contains(place)
        && context.Project.UsersOf(place).Where(other => other.Id != resource.Id).Select(other => $"`{other.Id}`").Distinct().ToArray() is { Length: > 0 } others
            ? $"the value is written once at {place.Location}, also for {string.Join(", ", others)}: it changes for all"
            : null;
}
