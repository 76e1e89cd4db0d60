using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>Whether what an input or a local value holds may stand where a type is wanted; what is not known may.</summary>
internal static class InputTypes
{
    // A local value may name itself.
    private const int MaxDepth = 8;

    /// <summary>Whether an input may: by its type, else by its default.</summary>
    /// <param name="wanted">The type that the place takes, in Terraform's words; empty for any.</param>
    public static bool MayBe(ModuleInstance instance, string wanted, ModuleBlock variable) => MayBe(instance, Plain(wanted), variable, MaxDepth);

    /// <summary>Whether a value may.</summary>
    /// <param name="wanted">The type that the place takes, in Terraform's words; empty for any.</param>
    public static bool MayBe(ModuleInstance instance, string wanted, HclExpression value) => MayBe(instance, Plain(wanted), value, MaxDepth);

    private static bool MayBe(ModuleInstance instance, string wanted, ModuleBlock variable, int depth)
    {
        if (variable.Block.Body.Find("type") is { } type && Plain(variable.Source.Slice(type.Value.Span)) is { Length: > 0 } declared)
            return Fits(wanted, declared);
        return variable.Block.Body.Find("default") is not { } given || MayBe(instance, wanted, given.Value, depth);
    }

    private static bool MayBe(ModuleInstance instance, string wanted, HclExpression value, int depth) => depth == 0 || instance.Behind(value) switch
    {
        HclTuple => Form(wanted) is "" or "list",
        HclObject => Form(wanted) is "" or "map",
        HclTemplate => Form(wanted) is "" or "string" or "number" or "bool",
        HclLiteral { Text: "null" } => true,
        HclLiteral { Text: "true" or "false" } => Form(wanted) is "" or "string" or "bool",
        HclLiteral => Form(wanted) is "" or "string" or "number",
        HclTraversal { Root: "var", Steps: [{ Name: { } name }] } when instance.Find("variable." + name) is { } variable => MayBe(instance, wanted, variable, depth - 1),
        _ => true,
    };

    // Terraform makes texts of numbers and truths by itself, and lists of sets.
    private static bool Fits(string wanted, string given)
    {
        var (form, other) = (Form(wanted), Form(given));
        if (form.Length == 0 || other.Length == 0 || wanted == given)
            return true;
        if (form != other)
            return form == "string" && (other is "number" or "bool");
        return form is not ("list" or "map") || Inner(wanted) is { } item && Inner(given) is { } held && Fits(item, held);
    }

    // Empty for what may be anything.
    private static string Form(string type) => type switch
    {
        "string" or "number" or "bool" => type,
        _ when Begins(type, "list", "set", "tuple") => "list",
        _ when Begins(type, "map", "object") => "map",
        _ => "",
    };

    private static bool Begins(string type, params string[] words) => Array.Exists(words, word => type == word || type.StartsWith(word + "(", StringComparison.Ordinal));

    // Null where each member has a type of its own.
    private static string? Inner(string type) => Begins(type, "tuple", "object") ? null
        : type.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && type.EndsWith(')') ? type[(open + 1)..^1] : "";

    private static string Plain(string type)
    {
        var text = string.Concat(type.Where(c => !char.IsWhiteSpace(c))).Trim('"');
        return text is "any" or "dynamic" ? "" : text;
    }
}
