using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Model.Terraform;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes an argument or block fit its place, which does not know it: by the name that the tool proposes, the facts know or the schema has
/// nearest; as a block instead of an argument, or the reverse; in the nested block, or the block around, that does know it. What the
/// resource has under no name stays and is told, unless it is a remark, which goes. <c>was</c> is the form, argument or block, that the tool
/// saw: what still has it and fits by the schema was refused by another version of the provider.
/// </summary>
internal sealed class FitEntry : IVerb
{
    private const int MaxDepth = 3;

    // A word of these many letters that a name of the place has too is no chance.
    private const int TellingWord = 4;
    private const int Stem = 5;
    private const int MostAkin = 3;

    public string Name => "fit-entry";

    public IReadOnlyList<string> Arguments => ["name", "to", "was"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var right = context.Render(arguments["to"]!.Text!);
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (name.Length == 0)
            return StepResult.Refused("the log does not name what stands there");
        if (LogPlace.Find(context, file, name) is not { } place)
            return StepResult.Done;
        var entry = LogPlace.EntryOf(context, file, place, name);
        var present = place.Body.Entries.Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        if (place.Find(name) is { } fits && (fits.IsBlock == IsBlock(entry, place) || fits.MayBeBlocks))
        {
            return context.Render(arguments["was"]?.Text ?? "") is { Length: > 0 } was && was == "block" == IsBlock(entry, place)
                ? StepResult.Refused($"`{name}` stands there in the form that the schema known here has for `{place.Owner}`: the version of the provider that ran is another one")
                : StepResult.Done;
        }
        // A tool proposes what is three letters off, whatever the word's length.
        if (right.Length > 0 && !Nearest.MayMean(name, right))
            right = "";
        if (RenamedEntry.Find(context, place, entry, IsBlock(entry, place)) is { } renamed && (right.Length == 0 || right == name || present.Contains(right)))
            return Rename(context, place, entry, renamed.Name, renamed.Choice, renamed.Value);
        if (right.Length > 0 && right != name && present.Contains(right) && place.Find(right) is not { IsBlock: true, Most: not 1 })
            return StepResult.Refused($"`{name}` may be `{right}`, and that stands there already: keep the one that is meant");
        if (right.Length > 0 && right != name && !present.Contains(right))
            return Rename(context, place, entry, right, choice: null);
        if (RenamedEntry.MeansNothing(place, name))
            return Remove(context, place, entry);
        return OtherForm(context, place, entry)
            ?? WithoutOwner(context, place, entry, present)
            ?? NearName(context, place, entry, present)
            ?? NearNameInOtherForm(context, place, entry, present)
            ?? Inwards(context, place, entry)
            ?? Outwards(context, place, entry)
            ?? NowhereElse(context, place, entry);
    }

    /// <summary>Whether an entry of a block is a block itself.</summary>
    public static bool IsBlock(MapEntry entry, BlockPlace place) => entry.Value is MapValue { Origin.Container: not null } && entry.Value.Origin!.Container == place.Body.Origin?.Container;

    /// <summary>Gives an entry another name, and its value the form that this takes.</summary>
    /// <param name="choice">What someone should look at; null for nothing.</param>
    /// <param name="value">Another value for it; null to keep its own.</param>
    public static StepResult Rename(PlanContext context, BlockPlace place, MapEntry entry, string name, string? choice, Value? value = null)
    {
        var changes = new List<SourceChange> { context.Project.Editor.RenameProperty(entry, name) };
        if (value is not null)
            changes.Add(context.Project.Editor.Replace(entry.Value, value));
        else if (place.Find(name) is { IsBlock: false } known && ValueForms.Change(context.Project, entry.Value, known.Type) is { } fitted)
            changes.Add(fitted);
        return StepResult.Of(changes) with { Choices = choice is null ? [] : [choice], IsRespelling = true };
    }

    private static StepResult? OtherForm(PlanContext context, BlockPlace place, MapEntry entry) =>
        place.Find(entry.Name) is { } known && known.IsBlock != IsBlock(entry, place)
            ? StepResult.Of([context.Project.Editor.ChangeForm(place, entry, known)])
            : null;

    // `topic_name` of a topic is its `name`, `stage_name` of a stage.
    private static StepResult? WithoutOwner(PlanContext context, BlockPlace place, MapEntry entry, HashSet<string> present)
    {
        if (place.Outer is not null || IsBlock(entry, place))
            return null;
        var words = place.Owner.Split('_');
        for (var length = 1; length < words.Length; length++)
        {
            var own = string.Join('_', words[^length..]) + "_";
            if (entry.Name.StartsWith(own, StringComparison.Ordinal) && place.Find(entry.Name[own.Length..]) is { IsBlock: false } known && !present.Contains(known.Name) && ValueForms.MayHold(context, known.Type, entry.Value))
                return Rename(context, place, entry, known.Name, $"`{place.Owner}` has `{known.Name}` without its own name before it");
        }
        return null;
    }

    private static StepResult? NearName(PlanContext context, BlockPlace place, MapEntry entry, HashSet<string> present)
    {
        var isBlock = IsBlock(entry, place);
        var fitting = place.Known.Where(known => isBlock ? known.IsBlock && Holds(known.Inner(), (MapValue)entry.Value) : !known.IsBlock && ValueForms.MayHold(context, known.Type, entry.Value) && !(known.Type == "string" && entry.Value is ScalarValue { Kind: ScalarKind.Boolean }));
        return EntryMatch.Find(entry.Name, fitting.Where(known => !EntryMatch.SaysNothing(known.Name) || Nearest.FindOne(entry.Name, [known.Name]) is not null), present) is { } meant
            ? Rename(context, place, entry, meant.Name, $"`{place.Owner}` has `{meant.Name}`, and nothing else whose name is near `{entry.Name}`")
            : null;
    }

    // Misspelt, and written in the form that what is meant does not have.
    private static StepResult? NearNameInOtherForm(PlanContext context, BlockPlace place, MapEntry entry, HashSet<string> present)
    {
        if ((entry.Value is ListValue { Items: [MapValue only] } ? only : entry.Value) is not MapValue body)
            return null;
        var fitting = IsBlock(entry, place)
            ? place.Known.Where(known => !known.IsBlock && known.Type.StartsWith("map(", StringComparison.Ordinal))
            : place.Known.Where(known => known.IsBlock && Holds(known.Inner(), body));
        return EntryMatch.Find(entry.Name, fitting, present) is { } meant
            ? StepResult.Of([context.Project.Editor.RenameProperty(entry, meant.Name), context.Project.Editor.ChangeForm(place, entry, meant)]) with
            {
                Choices = [$"`{place.Owner}` has the {(meant.IsBlock ? "block" : "argument")} `{meant.Name}`, and nothing else whose name is near `{entry.Name}`"],
            }
            : null;
    }

    private static bool Holds(IReadOnlyList<PlaceEntry> known, MapValue body) => body.Entries.All(entry => entry.Name == "dynamic" || known.Any(inner => inner.Name == entry.Name));

    // The argument belongs into a block: one that stands there, or one that is put around it.
    private static StepResult? Inwards(PlanContext context, BlockPlace place, MapEntry entry)
    {
        if (IsBlock(entry, place))
            return null;
        var homes = new List<(IReadOnlyList<PlaceEntry> Blocks, string Name)>();
        Collect(place.Known, [], entry.Name, homes);
        homes.RemoveAll(home => home.Blocks[^1].Inner().First(inner => inner.Name == home.Name) is var known && !ValueForms.MayHold(context, known.Type, entry.Value));
        // Blocks that stand there already, else those that must.
        if (homes.Count > 1 && homes.Where(home => place.Body[home.Blocks[0].Name] is not null).ToArray() is { Length: > 0 } standing)
            homes = [.. standing];
        if (homes.Count > 1 && homes.Where(home => home.Blocks[0].IsRequired).ToArray() is { Length: > 0 } needed)
            homes = [.. needed];
        if (homes.Count > 1 && homes.Where(home => home.Blocks.Count == homes.Min(other => other.Blocks.Count)).ToArray() is [var nearest])
            homes = [nearest];
        if (homes is not [var (blocks, name)])
            return null;
        var path = string.Join(".", blocks.Select(block => block.Name));
        var choice = $"`{place.Owner}` knows `{entry.Name}` as `{path}.{name}`";
        var map = place.Body;
        for (var depth = 0; depth < blocks.Count; depth++)
        {
            var there = map.Entries.Where(other => other.Name == blocks[depth].Name).ToArray();
            if (there.Length > 1)
                return StepResult.Refused($"`{entry.Name}` belongs into one of the {there.Length} blocks `{blocks[depth].Name}`");
            if (there.Length == 0)
            {
                return depth == 0 ? Wrapped(context, place, entry, blocks, name, choice)
                    : Moved(context, place, entry, map, blocks[depth].Name, Nest(blocks.Skip(depth + 1).Select(block => block.Name).Append(name), entry.Value), choice);
            }
            if (there[0].Value is not MapValue inner)
                return null;
            map = inner;
        }
        return map[name] is not null ? null : Moved(context, place, entry, map, name, entry.Value, choice);
    }

    private static void Collect(IReadOnlyList<PlaceEntry> known, IReadOnlyList<PlaceEntry> path, string name, List<(IReadOnlyList<PlaceEntry>, string)> homes)
    {
        foreach (var block in known.Where(entry => entry.IsBlock))
        {
            IReadOnlyList<PlaceEntry> blocks = [.. path, block];
            var inner = block.Inner();
            // `ebs_volume_size` is the `volume_size` of `storage_info.ebs_storage_info`.
            var words = blocks.SelectMany(around => around.Name.Split('_')).ToHashSet(StringComparer.Ordinal);
            var found = inner.FirstOrDefault(entry => !entry.IsBlock && entry.Name == name)
                ?? inner.FirstOrDefault(entry => !entry.IsBlock && (name == $"{block.Name}_{entry.Name}" || name == $"{block.Name}_{entry.Name.TrimEnd('s')}"))
                ?? inner.FirstOrDefault(entry => !entry.IsBlock && name.EndsWith("_" + entry.Name, StringComparison.Ordinal) && name[..^(entry.Name.Length + 1)].Split('_').All(words.Contains));
            if (found is not null)
                homes.Add((blocks, found.Name));
            if (blocks.Count < MaxDepth)
                Collect(inner, blocks, name, homes);
        }
    }

    // A new block must have all that it needs: from the arguments that stand beside and are as lost.
    private static StepResult? Wrapped(PlanContext context, BlockPlace place, MapEntry entry, IReadOnlyList<PlaceEntry> blocks, string name, string choice)
    {
        foreach (var block in blocks)
        {
            if (block.Inner().FirstOrDefault(inner => inner.IsRequired && inner.Name != name && !blocks.Contains(inner) && !blocks.Any(other => other.Name == inner.Name)
                && !(place.Body[inner.Name] is not null && place.Find(inner.Name) is null)) is { } lacking)
            {
                return StepResult.Refused($"`{entry.Name}` belongs into a block `{block.Name}`, which needs `{lacking.Name}` too");
            }
        }
        return StepResult.Of([context.Project.Editor.WrapInBlocks(entry, [.. blocks.Select(block => block.Name)], name)]) with { Choices = [choice] };
    }

    private static StepResult Moved(PlanContext context, BlockPlace place, MapEntry entry, MapValue to, string name, Value value, string choice) =>
        StepResult.Of([context.Project.Editor.RemoveProperty(place.Body, entry), context.Project.Editor.AddProperty(to, name, value)]) with { Choices = [choice] };

    private static Value Nest(IEnumerable<string> names, Value value) => names.Reverse().Aggregate(value, (inner, name) => new MapValue([new MapEntry(name, inner)]));

    private static StepResult? Outwards(PlanContext context, BlockPlace place, MapEntry entry)
    {
        if (IsBlock(entry, place))
            return null;
        for (var outer = place.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Find(entry.Name) is { IsBlock: false } known && ValueForms.MayHold(context, known.Type, entry.Value))
            {
                return outer.Body[entry.Name] is not null
                    ? StepResult.Refused($"`{entry.Name}` belongs to the block around, which has one already: keep the one that is meant")
                    : Moved(context, place, entry, outer.Body, entry.Name, entry.Value, $"`{entry.Name}` is an argument of the block around");
            }
        }
        return null;
    }

    private static StepResult NowhereElse(PlanContext context, BlockPlace place, MapEntry entry)
    {
        if (place.Known.Count == 0)
            return StepResult.Refused($"no argument has a name near `{entry.Name}`, and nothing is known of `{place.Owner}`");
        var strange = place.Body.Entries.Count(other => place.Find(other.Name) is null && !TerraformNames.Unlisted.Contains(other.Name));
        if (strange > 2 && strange * 2 > place.Body.Entries.Count)
            return StepResult.Refused($"`{place.Owner}` has most of what stands there under no name: see that it is the type that is meant");
        if (IsBlock(entry, place))
            return StepResult.Refused($"`{place.Owner}` has no `{entry.Name}` under any near name: what it says must be said elsewhere");
        if (place.Known.Where(known => !known.IsBlock && EntryMatch.AreAlike(entry.Name, known.Name)).Select(known => $"`{known.Name}`").ToArray() is { Length: > 0 } alike)
            return StepResult.Refused($"`{entry.Name}` may be {string.Join(" or ", alike)}: write the one that is meant");
        if (place.Known.Where(known => NameParts.Of(entry.Name).Any(word => NameParts.Of(known.Name).Any(other => IsSameStem(word, other)))).Select(known => $"`{known.Name}`").ToArray() is { Length: > 0 } akin)
            return StepResult.Refused($"`{place.Owner}` has no `{entry.Name}`, and what it says may belong to {string.Join(" or ", akin.Take(MostAkin))}: say it there, or take it out");
        var strays = place.Body.Entries.Where(other => other != entry && place.Find(other.Name) is null).ToArray();
        if (place.Known.FirstOrDefault(known => known.IsRequired && place.Body[known.Name] is null && !Array.Exists(strays, other => EntryMatch.AreAlike(other.Name, known.Name)) && MayBe(context, known, entry.Value)) is { } lacking)
            return StepResult.Refused($"`{place.Owner}` lacks `{lacking.Name}`, which `{entry.Name}` may be by another name: {Told(entry)}");
        if (!Remarks.Is(entry.Name))
            return StepResult.Refused($"`{place.Owner}` has no `{entry.Name}` under any near name, and what it says is not taken out: {Told(entry)}");
        return Remove(context, place, entry);
    }

    // No text is written as a number or truth.
    private static bool MayBe(PlanContext context, PlaceEntry known, Value value) => !known.IsBlock && ValueForms.MayHold(context, known.Type, value)
        && (known.Type != "string" || value is not ScalarValue { Kind: not ScalarKind.Text });

    private static string Told(MapEntry entry) => $"write the argument that is meant by `{entry.Name}`, or take it out";

    private static bool IsSameStem(string word, string other) => word.Length >= TellingWord && other.Length >= TellingWord
        && word[..Math.Min(word.Length, Stem)] == other[..Math.Min(other.Length, Stem)];

    private static StepResult Remove(PlanContext context, BlockPlace place, MapEntry entry) =>
        StepResult.Of([context.Project.Editor.RemoveProperty(place.Body, entry)]) with { Choices = [$"{place.Owner} has no `{entry.Name}`: what it said goes"] };
}
