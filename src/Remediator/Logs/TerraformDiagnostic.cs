namespace Remediator.Logs;

/// <summary>One error of Terraform or OpenTofu, from a box, from bare text or from JSON.</summary>
internal sealed record TerraformDiagnostic
{
    public required int Line { get; init; }

    public required string Summary { get; init; }

    public string Detail { get; init; } = "";

    /// <summary>The address after <c>with</c>, e.g. <c>module.a.aws_x.y["k"]</c>.</summary>
    public string? Address { get; init; }

    /// <summary>The block that the place lies in, e.g. <c>resource "aws_x" "y"</c>.</summary>
    public string? Block { get; init; }

    public SourceLocation? Location { get; init; }

    public void AddTo(FailureSink sink, FailureKind kind = FailureKind.Cause)
    {
        var text = Detail.Length == 0 ? Summary : $"{Summary}: {Detail}";
        var failure = ErrorText.Describe(text, Line);
        var address = Address ?? AddressOf(Block);
        sink.Add(failure with
        {
            Text = $"{(kind == FailureKind.Warning ? "Warning" : "Error")}: {failure.Text}",
            Resource = address,
            ResourceType = TypeOf(address),
            ConstructPath = ModuleOf(address),
            Block = Block,
            Location = Location,
        }, kind);
    }

    // `resource "aws_x" "y"`, and of a .tf.json file `resource.aws_x.y`
    private static string? AddressOf(string? block)
    {
        if (block is null)
            return null;
        var parts = block.Split([' ', '.', '"'], StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["resource", var type, var name, ..] => $"{type}.{name}",
            ["data", var type, var name, ..] => $"data.{type}.{name}",
            _ => null,
        };
    }

    private static string? TypeOf(string? address)
    {
        if (address is null)
            return null;
        foreach (var part in address.Split('.'))
        {
            var underscore = part.IndexOf('_');
            if (underscore > 0 && !part.Contains('[') && !part.Contains('"'))
                return part;
        }
        return null;
    }

    private static string? ModuleOf(string? address)
    {
        if (address is null || !address.StartsWith("module.", StringComparison.Ordinal))
            return null;
        var end = 0;
        while (address.AsSpan(end).StartsWith("module.", StringComparison.Ordinal))
        {
            var name = end + "module.".Length;
            var dot = name;
            var depth = 0;
            while (dot < address.Length && (address[dot] != '.' || depth > 0))
            {
                depth += address[dot] == '[' ? 1 : address[dot] == ']' ? -1 : 0;
                dot++;
            }
            end = Math.Min(dot + 1, address.Length);
        }
        return address[..end].TrimEnd('.');
    }
}
