using Remediator.Knowledge.Facts;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Declares the data sources of a module that tell where, and for whom, the provider works.</summary>
internal sealed class ContextData(ModuleInstance instance)
{
    /// <summary>Declares one, beside the module's other data sources, else before the first resource of a file.</summary>
    /// <param name="file">The file that refers to it; null where it is not known.</param>
    public SourceChange Add(string type, string name, SourceText? file)
    {
        if (!ContextDataSources.Contains(type))
            return SourceChange.Refused($"what `data.{type}.{name}` looks for is not told");
        var written = instance.Module.Blocks.Where(entry => !TerraformJsonReader.IsJson(entry.Source.Path) && entry.Block.Type is "data" or "resource").ToArray();
        var text = $"data \"{type}\" \"{name}\" {{}}";
        if (Array.FindLast(written, entry => entry.Block.Type == "data" && ContextDataSources.Contains(entry.Block.Label(0))) is { } beside)
            return SourceChange.Of(beside.Source, [TextEdit.Insert(beside.Block.Span.End, beside.Source.NewLine + text)]);
        if ((Array.Find(written, entry => entry.Source == file) ?? written.FirstOrDefault()) is not { } first)
            return SourceChange.Refused($"the module has no HCL file beside whose blocks `data.{type}.{name}` could stand");
        return SourceChange.Of(first.Source, [TextEdit.Insert(StartOf(first), text + first.Source.NewLine + first.Source.NewLine)]);
    }

    // Comments right above a block belong to it.
    private static int StartOf(ModuleBlock block)
    {
        var start = block.Source.Lines.LineStart(block.Block.Span.Start);
        while (start > 0 && block.Source.Lines.LineStart(start - 1) is var above && block.Source.Text.AsSpan(above, start - above).Trim() is ['#', ..] or ['/', '/', ..] or [.., '*', '/'])
            start = above;
        return start;
    }
}
