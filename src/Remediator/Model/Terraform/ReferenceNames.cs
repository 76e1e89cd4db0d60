using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Writes other names in expressions: of what they refer to, of the attributes that they read, of words that stand alone.</summary>
internal static class ReferenceNames
{
    /// <summary>Makes what refers to one address refer to another.</summary>
    public static SourceChange Rename(IEnumerable<TerraformModule> modules, string from, string to)
    {
        var files = new List<FileEdits>();
        foreach (var file in modules.SelectMany(module => module.Files).Distinct())
        {
            var edits = new List<TextEdit>();
            foreach (var traversal in HclWalker.Traversals(file.Body))
            {
                if (EndOf(traversal, from.Split('.')) is { } end)
                    edits.Add(TextEdit.Replace(new TextSpan(traversal.Span.Start, end), to));
            }
            if (edits.Count > 0)
                files.Add(new FileEdits(file.Source, edits));
        }
        return files.Count == 0 ? SourceChange.Refused($"no reference to `{from}` is written in the module") : new SourceChange(files);
    }

    /// <summary>Makes what reads one attribute of a target read another; null reads the target itself.</summary>
    public static SourceChange RenameAttribute(TerraformProject project, string target, string from, string? to)
    {
        var instance = project.Instances.Where(instance => target.StartsWith(instance.Prefix, StringComparison.Ordinal)).MaxBy(instance => instance.Prefix.Length)!;
        var names = target[instance.Prefix.Length..].Split('.');
        var files = new List<FileEdits>();
        foreach (var file in instance.Module.Files)
        {
            TextEdit[] edits = [.. HclWalker.Traversals(file.Body).Where(traversal => traversal.BeginsWith(names)).Select(traversal => AttributeOf(traversal, names.Length)).OfType<HclStep>().Where(step => step.Name == from)
                .Select(step => TextEdit.Replace(step.Span, to is null ? "" : file.Source.Slice(step.Span).Replace(from, to, StringComparison.Ordinal)))];
            if (edits.Length > 0)
                files.Add(new FileEdits(file.Source, edits));
        }
        return files.Count == 0 ? SourceChange.Refused($"no reference to `{target}.{from}` is written in the module") : new SourceChange(files);

        // That of an instance, or of all of them, follows the index.
        static HclStep? AttributeOf(HclTraversal traversal, int named) => traversal.Steps.Skip(named - 1).SkipWhile((step, i) => i == 0 && step.IsIndex).FirstOrDefault(step => !step.IsIndex);
    }

    /// <summary>Gives a word that stands alone on a line another name.</summary>
    public static SourceChange RenameWord(TerraformProject project, SourceText source, int line, string from, string to)
    {
        var file = project.Instances.SelectMany(instance => instance.Module.Files).First(file => file.Source == source);
        var edits = HclWalker.Nodes(file.Body).SelectMany(node => WordsIn(source, node, from)).Distinct()
            .Where(start => source.PositionOf(start).Line == line)
            .Select(start => TextEdit.Replace(new TextSpan(start, start + from.Length), to)).ToArray();
        return edits.Length == 0 ? new SourceChange([]) : SourceChange.Of(source, edits);
    }

    /// <summary>Gives the resources or data sources of a type, and what refers to them, another type.</summary>
    public static SourceChange RenameType(TerraformProject project, string from, string to, bool isData)
    {
        var files = new List<FileEdits>();
        foreach (var file in project.Instances.SelectMany(instance => instance.Module.Files).Distinct())
        {
            var edits = file.Body.Blocks.Where(block => block.Type == (isData ? "data" : "resource") && block.Label(0) == from)
                .Select(block => TextEdit.Replace(block.Labels[0].Span, HclText.Quote(to))).ToList();
            if (TerraformJsonReader.IsJson(file.Source.Path) && edits.Count > 0)
                return SourceChange.Refused($"{file.Source.Path} is written in JSON: rename `{from}` by hand");
            foreach (var traversal in HclWalker.Traversals(file.Body))
            {
                if (!isData && traversal.Root == from)
                    edits.Add(TextEdit.Replace(new TextSpan(traversal.Span.Start, traversal.Span.Start + from.Length), to));
                else if (isData && traversal is { Root: "data", Steps: [{ Name: { } type, IsIndex: false } step, ..] } && type == from)
                    edits.Add(TextEdit.Replace(new TextSpan(step.Span.End - from.Length, step.Span.End), to));
            }
            if (edits.Count > 0)
                files.Add(new FileEdits(file.Source, edits));
        }
        return new SourceChange(files);
    }

    // Where a word begins that a node itself writes.
    private static IEnumerable<int> WordsIn(SourceText source, HclNode node, string word) => node switch
    {
        HclCall { Name: var called } when called == word => [node.Span.Start],
        HclTraversal { Root: { } root, Steps.Count: 0 } when root == word => [node.Span.Start],
        // Paths of arguments, which the language takes in quotes too.
        HclAttribute { Name: "ignore_changes", Value: HclTuple list } => list.Items.SelectMany(item => NamesIn(source, item is HclTemplate { Content: var content } ? content : item.Span, word)),
        _ => [],
    };

    private static IEnumerable<int> NamesIn(SourceText source, TextSpan path, string name)
    {
        for (var at = source.Text.IndexOf(name, path.Start, path.Length, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(name, at + 1, path.End - at - 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == path.Start || source.Text[at - 1] == '.') && (end == path.End || source.Text[end] is '.' or '['))
                yield return at;
        }
    }

    private static int? EndOf(HclTraversal traversal, string[] names) =>
        names.Length > 1 && traversal.BeginsWith(names) ? traversal.Steps[names.Length - 2].Span.End : null;
}
