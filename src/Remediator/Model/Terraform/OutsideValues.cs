using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>Says where values come from that stand in no file of the project: in a module that is fetched, or in a file beside it.</summary>
internal sealed class OutsideValues(TerraformProject project)
{
    /// <summary>Where a value comes from; null when it is none of these.</summary>
    public string? Describe(Value value) => value switch
    {
        CallValue { Function: ExpressionBinder.Member, Arguments: [var container, ..] } => Describe(container),
        CallValue { Function: ExpressionBinder.Output, Arguments: [ScalarValue prefix, _] } => OfModule(prefix.Text),
        CallValue { Function: "file" or "templatefile", Arguments: [{ Origin: { } path }, ..], Origin: { } call } =>
            $"its text is that of the file `{PathOf(path)}` ({call.Location}): make the change there",
        _ => null,
    };

    // `module.a.module.b.` is the call `b` in the module that `module.a.` stands for.
    private string? OfModule(string prefix)
    {
        var last = prefix.LastIndexOf("module.", StringComparison.Ordinal);
        var name = prefix[(last + "module.".Length)..].TrimEnd('.');
        if (project.InstanceOf(prefix) is not null || project.InstanceOf(prefix[..last])?.Module.OfType("module").FirstOrDefault(entry => entry.Block.Label(0) == name) is not { } call)
            return null;
        var origin = ModuleInstance.OriginOf(call.Source, call.Block);
        var source = (call.Block.Body.Find("source")?.Value as HclTemplate)?.Literal ?? "?";
        var made = $"the value comes from `{prefix.TrimEnd('.')}` ({origin.Location}), whose source `{source}` is not among the templates";
        if (source.StartsWith('.'))
            return $"{made}: name that folder with `--template` too";
        var inputs = call.Block.Body.Attributes.Where(attribute => IsAboutPolicies(attribute.Name))
            .Select(attribute => $"`{attribute.Name}` ({ModuleInstance.OriginOf(call.Source, attribute).Location})").ToArray();
        return inputs.Length > 0
            ? $"{made}: make the change in what the call passes as {string.Join(", ", inputs)}"
            : $"{made}: pass the change as an input of that call; look among the module's inputs for one such as `policy`, `policy_statements` or `key_statements`";
    }

    private static bool IsAboutPolicies(string name) =>
        name.Contains("policy", StringComparison.Ordinal) || name.Contains("policies", StringComparison.Ordinal) || name.Contains("statements", StringComparison.Ordinal);

    // As it lies below the folder that the modules were read from.
    private string PathOf(Origin path)
    {
        var text = path.Source.Slice(path.Span).Trim('"');
        foreach (var variable in (string[])["${path.module}/", "${path.root}/"])
        {
            if (!text.StartsWith(variable, StringComparison.Ordinal))
                continue;
            var folder = variable.Contains("module", StringComparison.Ordinal) ? TerraformProject.FolderOf(path.Source.Path) : project.Instances[0].Module.Folder;
            return folder.Length == 0 ? text[variable.Length..] : $"{folder}/{text[variable.Length..]}";
        }
        return text;
    }
}
