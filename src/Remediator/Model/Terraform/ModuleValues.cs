using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Writes values into the files of a module: in the words of the place where they will stand, with the data sources that they need.</summary>
internal sealed class ModuleValues(TerraformProject project, IValueWriter writer)
{
    /// <summary>The changes that put a value's text into a file.</summary>
    /// <param name="origin">What is changed.</param>
    /// <param name="edit">The edits of the file, given the text.</param>
    /// <param name="dialect">How the text is written, see <see cref="Dialect"/>.</param>
    public SourceChange Change(Origin origin, Value value, bool isOneLine, Func<string, IReadOnlyList<TextEdit>> edit, string dialect = Dialect.Expression)
    {
        var instance = InstanceAt(origin);
        var facts = new FactExpressions(instance, ProviderUse.AliasAt(instance, origin));
        var text = HclText.WithoutTrailingBlanks(writer.Write(Localise(value, origin, facts), dialect, ObjectStyle.At(origin, isOneLine)));
        return new SourceChange([new FileEdits(origin.Source, edit(text)), .. facts.Additions]);
    }

    /// <summary>Whether a value is a policy document.</summary>
    public static bool IsPolicy(Value value) => value is MapValue map && map["Statement"] is not null;

    /// <summary>The argument that holds a property of a block.</summary>
    public static string Argument(HclBlock block, string property) =>
        TerraformNames.ArgumentOf(block.Type == "resource" ? block.Label(0) : "", property);

    /// <summary>The map with Terraform's names all the way down, as what is written as a block has them.</summary>
    /// <param name="type">The resource's type; empty below its top level.</param>
    public static MapValue Named(MapValue map, string type = "") => new(
        [.. map.Entries.Select(entry => new MapEntry(TerraformNames.ArgumentOf(type, entry.Name), entry.Value switch
        {
            MapValue policy when IsPolicy(policy) => new CallValue("jsonencode", [policy]),
            MapValue inner => Named(inner),
            // Where CloudFormation takes several and Terraform one.
            ListValue { Items: [var only] } when TerraformNames.IsSingle(type, entry.Name) => only,
            var value => value,
        }))]);

    private ModuleInstance InstanceAt(Origin origin) =>
        project.Instances.First(instance => instance.Module.Files.Any(file => file.Source == origin.Source));

    // References in the words of the module in which they will stand.
    private Value Localise(Value value, Origin place, FactExpressions facts) => value switch
    {
        ReferenceValue reference when DeploymentFact.IsFact(reference.Target) => new ReferenceValue(facts.Of(reference.Target, place.Source)),
        _ when value.Origin is { Syntax: HclExpression } origin && value is not (ScalarValue or ListValue or MapValue or TemplateValue) && InstanceAt(origin).Module == InstanceAt(place).Module =>
            new ReferenceValue(origin.Source.Slice(origin.Span)),
        CallValue or ChoiceValue when value.Origin is { Syntax: HclExpression } => throw new UnwritableValueException("what another module computes"),
        ReferenceValue reference when InstanceOf(reference, place) is { } instance => new ReferenceValue(instance + AttributeOf(reference)),
        // Which of several instances is meant only an index would say.
        ReferenceValue reference when !reference.Target.EndsWith(']') && project.Find(reference.Target) is { Origin.Syntax: HclBlock block } && (block.Body.Find("count") ?? block.Body.Find("for_each")) is not null =>
            throw new UnwritableValueException($"one of several instances of `{reference.Target}`"),
        ReferenceValue reference when project.Find(reference.Target) is not null && NameIn(InstanceAt(place), reference.Target) is null =>
            throw new UnwritableValueException($"`{reference.Target}` of another module"),
        ReferenceValue reference => new ReferenceValue((NameIn(InstanceAt(place), reference.Target) ?? reference.Target) + AttributeOf(reference)),
        TemplateValue template => new TemplateValue([.. template.Parts.Select(part => Localise(part, place, facts))]),
        ListValue list => new ListValue([.. list.Items.Select(item => Localise(item, place, facts))]),
        MapValue map => new MapValue([.. map.Entries.Select(entry => new MapEntry(entry.Name, Localise(entry.Value, place, facts)))]),
        CallValue { Function: "jsonencode", Origin: null } call => new CallValue(call.Function, [.. call.Arguments.Select(argument => Localise(argument, place, facts))]),
        _ => value,
    };

    // The words that name one instance hold where they are written: `each.key` is another one elsewhere.
    private static string? InstanceOf(ReferenceValue reference, Origin place) =>
        reference.Like?.Origin is { Syntax: HclTraversal { Steps: [_, { IsIndex: true, Index: not null } index, ..] } traversal } origin && place.Contains(origin)
            ? origin.Source.Text[traversal.Span.Start..index.Span.End]
            : null;

    private static string AttributeOf(ReferenceValue reference) => reference.Attribute switch
    {
        null => reference.Target.Contains("var.", StringComparison.Ordinal) ? "" : ".id",
        "Arn" => ".arn",
        var attribute => "." + attribute,
    };

    /// <summary>
    /// The name of a resource in a module's words; null when it lies outside. One of a module that this one calls can only be named as the
    /// whole module.
    /// </summary>
    public static string? NameIn(ModuleInstance instance, string target)
    {
        if (!target.StartsWith(instance.Prefix, StringComparison.Ordinal))
            return null;
        var name = target[instance.Prefix.Length..];
        if (!name.StartsWith("module.", StringComparison.Ordinal))
            return name;
        var dot = name.IndexOf('.', "module.".Length);
        return dot < 0 ? name : name[..dot];
    }
}

/// <summary>Folders of <c>templates/_shared</c>: how a value is written at the places that modules have.</summary>
internal static class Dialect
{
    public const string Expression = "terraform";

    /// <summary>JSON, in a text of a module or in a file of its own.</summary>
    public const string Json = "terraform-json";

    /// <summary>Statements of <c>aws_iam_policy_document</c>.</summary>
    public const string PolicyData = "terraform-policy-data";

    /// <summary>The same in JSON.</summary>
    public const string PolicyDataJson = "terraform-json-policy-data";

    public const string Block = "terraform-block";
}
