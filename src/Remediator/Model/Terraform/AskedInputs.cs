using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>
/// Values that a module lacks, as inputs of it: one that is declared and that nothing reads; else a new one without a default, which asks
/// whoever deploys. Only a root module is asked: a call of it elsewhere would have to pass the new one.
/// </summary>
internal sealed class AskedInputs(TerraformProject project, ModuleInstance instance)
{
    /// <summary>Names that say nothing of what a resource is for.</summary>
    internal static readonly string[] GenericLabels = ["this", "main", "default", "example", "self", "the"];

    private static readonly string[] LinkSuffixes = ["_id", "_ids", "_arn", "_arns"];

    /// <summary>The input or local value that is named after an argument and that nothing reads; null when there is none, or several are.</summary>
    public Proposal? SpareFor(HclBlock owner, IReadOnlyList<string> path, PlaceEntry entry)
    {
        string[] names = [.. Names(owner, path, entry.Name), entry.Name];
        bool IsNamed(string name) => names.Contains(name) || entry.Name.Contains('_') && name.EndsWith("_" + entry.Name, StringComparison.Ordinal);
        var inputs = InputReaders.Unread(instance).Where(variable => IsNamed(variable.Block.Label(0)) && Takes(variable, entry)).Select(variable => (Text: "var." + variable.Block.Label(0), Value: Read(variable.Block.Label(0))));
        var locals = InputReaders.UnreadLocals(instance).Where(name => IsNamed(name) && InputTypes.MayBe(instance, entry.Type, instance.Module.Locals[name].Attribute.Value)).Select(name => (Text: "local." + name, Value: new ReferenceValue(instance.Prefix + "local", name)));
        return inputs.Concat(locals).ToArray() is [var only] ? new Proposal(only.Value, $"`{only.Text}` is named so, and nothing reads it") : null;
    }

    /// <summary>The input that other arguments of the name have as their value; null when there is none, or it is read in other places too.</summary>
    public Proposal? SharedWith(PlaceEntry entry) =>
        entry.Name.Contains('_') && !NamesRole(entry.Name) && instance.Find("variable." + entry.Name) is { } variable && Takes(variable, entry) && InputReaders.In(instance)[entry.Name].All(reader => reader == entry.Name)
            ? new Proposal(Read(entry.Name), $"`var.{entry.Name}` is what other resources have as `{entry.Name}`")
            : null;

    /// <summary>A new input as the value of an argument; a refusal where people would not pass it so.</summary>
    public Proposal Ask(HclBlock owner, IReadOnlyList<string> path, PlaceEntry entry)
    {
        if (TypeOf(entry.Type) is not { } type || JsonArguments.Hold(entry.Name))
            return new Proposal(null, $"`{entry.Name}` takes {(entry.Type.Length > 0 ? entry.Type : "any value")}, and nothing in the module tells its value");
        if (owner.Body.Find("for_each") is not null)
            return new Proposal(null, $"`{entry.Name}` may differ from instance to instance, and nothing in the module tells it");
        if (instance.Caller is not null)
            return new Proposal(null, $"nothing in the module tells what `{entry.Name}` holds, and an input for it would have to be passed by `module.{instance.Call!.Block.Label(0)}` too");
        if (Names(owner, path, entry.Name)[0] is var first && instance.Find("variable." + first) is { } same && Takes(same, entry))
            return new Proposal(Read(first), $"`var.{first}` is named so: see that it is what is meant");
        var name = Array.Find(Names(owner, path, entry.Name), free => instance.Find("variable." + free) is null);
        return name is null
            ? new Proposal(null, $"what `{entry.Name}` holds is a decision that the module does not tell")
            : Declared(name, type, $"The {entry.Name} of {owner.Label(0)}.{owner.Label(1)}");
    }

    /// <summary>A new input of the calling module for one that a call lacks.</summary>
    public Proposal PassOn(PlaceEntry entry) => instance.Caller is not null
        ? new Proposal(null, $"the calling module has nothing of the name `{entry.Name}` to pass on")
        : Declared(entry.Name, entry.Type.Length > 0 ? entry.Type : null, null);

    private Proposal Declared(string name, string? type, string? description)
    {
        var input = new ModuleInputs.Input(name, type) { Description = description };
        return new Proposal(Read(name), $"nothing tells the value: `var.{name}` asks whoever deploys for it")
        {
            Declaration = new ModuleInputs(project, instance).Add([input]),
        };
    }

    // A role is for one service.
    private static bool NamesRole(string argument) => argument.EndsWith("role_arn", StringComparison.Ordinal);

    // From the shortest name that says what it is to the longest.
    private static string[] Names(HclBlock owner, IReadOnlyList<string> path, string argument)
    {
        var label = owner.Label(1).Replace('-', '_');
        var isTold = argument.Contains('_') && !GenericLabels.Contains(label);
        var inner = isTold ? argument : string.Join('_', path.Where(block => block != "content").TakeLast(1).Append(argument));
        var kind = owner.Label(0)[(owner.Label(0).LastIndexOf('_') + 1)..];
        // Several resources have the same.
        if (path.Count == 0 && !NamesRole(argument) && Array.Exists(LinkSuffixes, end => argument.EndsWith(end, StringComparison.Ordinal)))
            return [argument, $"{label}_{argument}"];
        string[] names = GenericLabels.Contains(label) || label == kind
            ? [inner.Contains('_') ? inner : $"{kind}_{inner}"]
            : [$"{label}_{inner}"];
        return [.. names, $"{kind}_{label}_{inner}"];
    }

    private bool Takes(ModuleBlock variable, PlaceEntry entry) => InputTypes.MayBe(instance, entry.Type, variable);

    private ReferenceValue Read(string name) => new($"{instance.Prefix}var.{name}");

    private static string? TypeOf(string type) => type.Replace("set(", "list(", StringComparison.Ordinal) is "string" or "number" or "bool" or "list(string)" or "list(number)" or "map(string)"
        ? type.Replace("set(", "list(", StringComparison.Ordinal)
        : null;
}
