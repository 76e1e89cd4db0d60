using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references read another attribute: with <c>of</c>, every reference to the things of a type, from one attribute to another that
/// says the same; with <c>target</c>, every reference to located resources likewise, whatever the case of an attribute in other flavours
/// (each pair of <c>from</c> and <c>to</c> is one flavour's); else those to an attribute that the thing does not have (<c>named</c>), to the one that the tool proposes (<c>to</c>) or
/// that is near.
/// </summary>
internal sealed class RenameAttribute : IVerb
{
    private const int MostTold = 12;

    public string Name => "rename-attribute";

    public IReadOnlyList<string> Arguments => ["of", "from", "to", "named", "target"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (arguments["target"]?.Text is { } located)
            return Redirect(context, located, arguments["from"]!.Texts, arguments["to"]!.Texts);
        var named = arguments["named"]?.Text is { } spec ? context.Render(spec) : "";
        var to = context.Render(arguments["to"]!.Text!);
        if (arguments["of"]?.Text is not { } of)
            return Mend(context, named, to);
        var from = arguments["from"]!.Text!;
        if (named.Length > 0 && named != from)
            return StepResult.Refused($"nothing is known that takes the place of `{named}`");
        var changes = new List<SourceChange>();
        foreach (var name in NamesOf(context, of + "."))
        {
            var change = context.Project.Editor.RenameReferences($"{name}.{from}", $"{name}.{to}");
            if (change.Refusal is null)
                changes.Add(change);
        }
        return StepResult.Of(changes);
    }

    private static string? ByWords(string wrong, string declared, IEnumerable<string> attributes) =>
        EntryMatch.Find(wrong, attributes.Where(name => EntryMatch.MayRead(wrong, name, declared.Split('.', '_'))).Select(name => new PlaceEntry(name)), new HashSet<string>())?.Name;

    // Of several, `instances`, no one thing is meant, `instance_refresh`.
    private static bool IsOneOfSeveral(string wrong, string name) => wrong.EndsWith('s') && !wrong.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith('s');

    private static StepResult Redirect(PlanContext context, string located, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var changes = new List<SourceChange>();
        foreach (var resource in context.All(located))
        {
            var found = from.Zip(to).Select(pair => context.Project.Editor.RenameAttribute(resource.Id, pair.First, pair.Second)).Where(change => change.Refusal is null).ToArray();
            if (found.Length == 0 && !to.Any(name => context.Project.Editor.RenameAttribute(resource.Id, name, name).Refusal is null))
                return StepResult.Refused($"no reference to `{string.Join("` or `", from)}` of `{resource.Id}` is written in the template");
            changes.AddRange(found);
        }
        return StepResult.Of(changes) with { Touched = changes.Count > 0 ? [.. context.All(located).Select(resource => resource.Id)] : [] };
    }

    private static IEnumerable<string> NamesOf(PlanContext context, string type) => context.Project.DeclaredNames
        .Where(name => name.Contains(type, StringComparison.Ordinal)).Select(name => name[name.IndexOf(type, StringComparison.Ordinal)..]);

    // The one that the facts know, the tool proposes, or that is near.
    private static string? Meant(string type, string wrong, string proposed, string of, IReadOnlyCollection<string> attributes, List<string> choices)
    {
        if (RenamedArguments.Terraform.Find(type, wrong).FirstOrDefault(row => row.Name.Length > 0 && row.Values.Count == 0 && attributes.Contains(row.Name.Split('[')[0])) is { } renamed)
        {
            choices.Add($"what others call `{wrong}` is `{renamed.Name}` of `{of}`: see that it is what is meant");
            return renamed.Name;
        }
        string[] likely = [.. attributes.Where(name => !IsOneOfSeveral(wrong, name))];
        var right = attributes.Contains(proposed) && Nearest.MayMean(wrong, proposed) ? proposed
            : Nearest.FindOne(wrong, likely, Nearest.LimitFor(wrong)) ?? ByWords(wrong, of, likely);
        // Several are no one, where another name says it with a word more: `security_group_ids`, `cluster_security_group_id`.
        if (right == wrong + "s" && likely.Any(name => name.EndsWith("_" + wrong, StringComparison.Ordinal)))
            right = null;
        // What other tools call an identifier is `id` here.
        if (right is null && attributes.Contains("id") && Nearest.Distance(wrong, "identifier", 2) <= 2)
            right = "id";
        if (right is not null && right != proposed)
            choices.Add($"`{of}` has `{right}`, and nothing else whose name is near `{wrong}`");
        return right;
    }

    private static string Shown(IReadOnlyCollection<string> attributes) =>
        string.Join(", ", attributes.Take(MostTold).Select(name => $"`{name}`")) + (attributes.Count > MostTold ? ", …" : "");

    // `aws_lb` of `module.web.aws_lb.main`, `data.aws_vpc` of `data.aws_vpc.main`, `module.web` of itself.
    private static string TypeOf(string declared) => declared.Split('.') switch
    {
        [.., "data", var type, _] => "data." + type,
        [.., "module", var call] => "module." + call,
        [.., var type, _] => type,
        _ => declared,
    };

    private static StepResult Mend(PlanContext context, string wrong, string proposed)
    {
        if (wrong.Length == 0)
            return StepResult.Refused("the log does not say which attribute");
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        foreach (var declared in context.Project.DeclaredNames.Distinct().ToArray())
        {
            if (context.Project.AttributesOf(declared) is not { } attributes || attributes.Contains(wrong)
                || context.Project.Editor.RenameAttribute(declared, wrong, wrong).Refusal is not null)
            {
                continue;
            }
            if (Meant(TypeOf(declared), wrong, proposed, declared, attributes, choices) is not { } right)
                return StepResult.Refused($"`{declared}` exports no attribute whose name is near `{wrong}`; it has {Shown(attributes)}");
            changes.Add(context.Project.Editor.RenameAttribute(declared, wrong, right));
        }
        if (changes.Count == 0 && context.Failure.Location is null)
            return StepResult.Refused("the log does not say where");
        // Behind an index, in a nested block, or in what only the values tell.
        if (changes.Count == 0 && LogPlace.File(context, out _) is { } file)
        {
            foreach (var use in context.Project.UsesAt(file, context.Failure.Location!.Line, wrong))
            {
                if (use.Attributes is not { } known)
                    return StepResult.Refused($"`{use.Of}.{wrong}` still stands there, and what `{use.Of}` has is not known");
                if (Meant(use.Owner, wrong, proposed, use.Of, known, choices) is not { } right)
                    return StepResult.Refused($"`{use.Of}` has nothing whose name is near `{wrong}`; it has {Shown(known)}");
                changes.Add(use.Rename(right));
            }
        }
        return StepResult.Of(changes) with { Choices = choices, IsRespelling = true };
    }
}
