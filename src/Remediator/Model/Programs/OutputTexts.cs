using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>
/// Makes the texts of a resource of Pulumi that take in outputs as they are ones that wait for them: <c>pulumi.interpolate</c>,
/// <c>Output.format</c>, and around them <c>jsonStringify</c> or <c>json_dumps</c>.
/// Source: https://www.pulumi.com/docs/iac/concepts/inputs-outputs/apply/, 2026-11.
/// </summary>
internal sealed class OutputTexts(ProgramProject project)
{
    private readonly Dictionary<SourceText, List<TextEdit>> _edits = [];
    private readonly Dictionary<SourceText, ProgramFacts> _facts = [];
    private string? _refusal;

    /// <summary>The change for one resource; no edit when none of its texts takes in an output so.</summary>
    public static SourceChange Of(ProgramProject project, Resource resource)
    {
        if (project.Framework is not PulumiFramework || project.Language == ProgramLanguage.Go)
            return SourceChange.Refused("only Pulumi's programs in TypeScript and Python are mended so");
        var texts = new OutputTexts(project);
        foreach (var entry in resource.Properties.Entries)
        {
            if (entry.Value is MapValue { Origin.Syntax: TextPlace { Policy: var policy } })
                texts.Look(entry, policy, (ProgramPlace)resource.Origin.Syntax);
            else
                texts.Look(entry.Value, 0);
        }
        return texts._refusal is { } refusal
            ? SourceChange.Refused(refusal)
            : new SourceChange([.. texts._edits.Select(file => new FileEdits(file.Key, [.. texts._facts[file.Key].Edits, .. file.Value]))]);
    }

    private void Look(Value value, int depth)
    {
        if (depth > ArgumentValues.MaxDepth || value is CallValue { Function: CallValue.Output })
            return;
        switch (value)
        {
            case TemplateValue { Holes: { } holes, Origin.Syntax: ProgramPlace { Node: ProgramText { Tag: null } text } place } template:
                if (holes.Keys.Any(hole => IsOutput(template.Parts[hole])))
                    Mend(text, place);
                break;
            case TemplateValue { Holes: null, Origin: { Syntax: ProgramPlace { Node: ProgramBinary, Context.Apply: null } } origin } sum when sum.Parts.Any(IsOutput):
                _refusal ??= $"the text at {origin.Location} is put together with `+`: write it as one text, and run again";
                break;
            case ReferenceValue { Origin.Syntax: ProgramPlace { Context: { Apply: null, Stringify: { } call } } place } when IsOutput(value):
                Stringify(call, place);
                break;
            case ChoiceValue choice:
                Look(choice.WhenTrue, depth + 1);
                Look(choice.WhenFalse, depth + 1);
                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                    Look(entry.Value, depth + 1);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                    Look(item, depth + 1);
                break;
        }
    }

    // JSON that is written as one text.
    private void Look(MapEntry entry, TextPolicy policy, ProgramPlace resource)
    {
        if (policy.Text.Tag is not null || policy.Form != TextForm.Interpolated || policy.Context.Apply is not null || !policy.Holes.Any(hole => IsOutput(hole.Value)))
            return;
        if (entry.Syntax is ProgramEntry { Value: ProgramText text } && text == policy.Text && resource.File.Language == ProgramLanguage.TypeScript)
            Add(resource, TextEdit.Insert(text.Span.Start, $"{PulumiAt(resource)}.interpolate"));
        else
            _refusal ??= $"the text at {policy.Source.Path}:{policy.Source.PositionOf(policy.Text.Span.Start)} takes in outputs, and is not written where it could wait for them: build it inside of `apply`";
    }

    private bool IsOutput(Value part) => part is CallValue { Function: CallValue.Output }
        || part is ReferenceValue reference && !DeploymentFact.IsFact(reference.Target) && project.RecordOf(reference.Target) is not null;

    private void Mend(ProgramText text, ProgramPlace place)
    {
        // What a function of `apply` is given is no output there.
        if (place.Context.Apply is not null)
            return;
        if (place.Context.Stringify is { } call)
        {
            Stringify(call, place);
        }
        else if (!place.Context.TakesOutputs)
        {
            _refusal ??= $"the text at {place.File.Source.Path}:{place.File.Source.PositionOf(text.Span.Start)} stands where no output can: build it inside of `apply`";
            return;
        }
        var pulumi = PulumiAt(place);
        if (place.File.Language == ProgramLanguage.TypeScript)
            Add(place, TextEdit.Insert(text.Span.Start, $"{pulumi}.interpolate"));
        else
            Format(text, place, pulumi);
    }

    private void Format(ProgramText text, ProgramPlace place, string pulumi)
    {
        var source = place.File.Source;
        if (text.Opening is not ("f\"" or "f'"))
        {
            _refusal ??= $"the text at {source.Path}:{source.PositionOf(text.Span.Start)} is not written as one line between quotes: make it `Output.format` by hand";
            return;
        }
        var arguments = new List<string>();
        Add(place, TextEdit.Replace(new TextSpan(text.Span.Start, text.Span.Start + 1), $"{pulumi}.Output.format("));
        foreach (var part in text.Parts.Where(part => part.Text is null))
        {
            if (part.Expression is not { } expression)
            {
                _refusal ??= $"what {source.Path}:{source.PositionOf(part.Span.Start)} takes in is not understood";
                return;
            }
            Add(place, TextEdit.Replace(expression.Span, $"{arguments.Count}"));
            arguments.Add(source.Slice(expression.Span));
        }
        Add(place, TextEdit.Insert(text.Span.End, $", {string.Join(", ", arguments)})"));
    }

    private void Stringify(ProgramCall call, ProgramPlace place) =>
        Add(place, TextEdit.Replace(call.Callee.Span, PulumiAt(place) + (place.File.Language == ProgramLanguage.Python ? ".Output.json_dumps" : ".jsonStringify")));

    private string PulumiAt(ProgramPlace place)
    {
        if (!_facts.TryGetValue(place.File.Source, out var facts))
            _facts[place.File.Source] = facts = new ProgramFacts(project, place.Frame, place.Context, place.Node.Span.Start, null);
        return facts.NameOf("pulumi") ?? (place.File.Language == ProgramLanguage.Python ? facts.Import("", "pulumi", "") : facts.Import("@pulumi/pulumi", "", "* as pulumi"));
    }

    private void Add(ProgramPlace place, TextEdit edit)
    {
        _ = PulumiAt(place);
        if (!_edits.TryGetValue(place.File.Source, out var edits))
            _edits.Add(place.File.Source, edits = []);
        if (!edits.Exists(known => known.Span.Equals(edit.Span) && known.NewText == edit.NewText))
            edits.Add(edit);
    }
}
