using System.Text;
using Remediator.Model.Terraform;

namespace Remediator.Model.Programs;

/// <summary>
/// Finds the resource that a deployment's id means. CDK and CDKTF make ids of the construct path and eight hexadecimal digits of its
/// hash; names with unknown parts fit what fills them.
/// Source: https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html#identifiers-logical-ids
/// </summary>
internal static class LogicalIds
{
    /// <summary>The only resource that the id fits; null for none or several.</summary>
    public static Resource? Find(ProgramProject project, string id)
    {
        var found = FindAll(project, new DeployedName(id));
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>
    /// The resources that the name fits: by the whole path, else by the last id of it. Names that are all known go before those with
    /// unknown parts. Of the same name in several stacks it is the one whose stack the log names, and of what a loop makes alike with
    /// one call the first stands for all.
    /// </summary>
    public static IReadOnlyList<Resource> FindAll(ProgramProject project, DeployedName deployed)
    {
        var id = deployed.Id;
        var name = id[(id.LastIndexOf('.') + 1)..];
        Func<Resource, bool>[] ways =
        [
            resource => resource.Id == id || PathOf(project, resource) is var path && !path.Contains('*', StringComparison.Ordinal) && (Fits(path, Bare(name)) || Fits(path, Letters(name))),
            resource => Fits(PathOf(project, resource), Bare(name)) || Fits(PathOf(project, resource), Letters(name)),
            resource => Bare(name).Length > 0 && project.RecordOf(resource.Id)?.Path is [.., var last] && Fits(Letters(ConstructPaths.PatternOf(last)), Bare(name)),
        ];
        foreach (var way in ways)
        {
            var found = InPlace(project, [.. project.Resources.Where(way)], deployed);
            if (found.Length > 0)
                return found.Length > 1 && project.AreOfOneCode(found) && Copies.ReferAlike(project, found) ? [found[0]] : found;
        }
        return [];
    }

    // The app may name its stacks as it likes: where no stack fits, none is ruled out.
    private static Resource[] InPlace(ProgramProject project, Resource[] found, DeployedName deployed)
    {
        if (found.Length < 2)
            return found;
        // Pulumi lets resources of two types have one name.
        var byType = deployed.Type is { } type ? Array.FindAll(found, resource => resource.Type == Canonical(type)) : [];
        if (byType.Length == 1)
            return byType;
        var byPath = deployed.Path is { } path ? Array.FindAll(found, resource => Fits(Letters(StackOf(project, resource)) + PathOf(project, resource), Letters(path))) : [];
        if (byPath.Length > 0)
            return byPath;
        var byStack = deployed.Stack is { } stack ? Array.FindAll(found, resource => StackOf(project, resource) is { Length: > 0 } own && Fits(Letters(own), Letters(stack))) : [];
        return byStack.Length > 0 ? byStack : found;
    }

    /// <summary>The type of the model that a tool's word for a type means.</summary>
    public static string Canonical(string type) => PulumiTypes.TerraformOfToken(type) is { } provider ? TerraformNames.TypeOf(provider)
        : type.StartsWith("aws_", StringComparison.Ordinal) ? TerraformNames.TypeOf(type)
        : type;

    private static string StackOf(ProgramProject project, Resource resource) => project.RecordOf(resource.Id) is { } record ? ConstructPaths.PatternOf(record.StackPath, "-") : "";

    private static string PathOf(ProgramProject project, Resource resource) =>
        project.RecordOf(resource.Id) is { } record ? string.Concat(record.Path.Select(part => Letters(ConstructPaths.PatternOf(part)))) : Letters(resource.Id);

    private static string Bare(string id) => Letters(id.Length > 8 && IsHash(id.AsSpan(id.Length - 8)) ? id[..^8] : id);

    private static bool IsHash(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigitUpper(c) && !char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '*')
                letters.Append(c);
        }
        return letters.ToString();
    }

    private static bool Fits(string pattern, string text)
    {
        var pieces = pattern.Split('*');
        if (pieces.Length == 1)
            return string.Equals(pattern, text, StringComparison.OrdinalIgnoreCase);
        if (pattern.Trim('*').Length == 0 || !text.StartsWith(pieces[0], StringComparison.OrdinalIgnoreCase) || !text.EndsWith(pieces[^1], StringComparison.OrdinalIgnoreCase))
            return false;
        var position = pieces[0].Length;
        foreach (var piece in pieces[1..^1])
        {
            var at = text.IndexOf(piece, position, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            position = at + piece.Length;
        }
        return position <= text.Length - pieces[^1].Length;
    }
}
