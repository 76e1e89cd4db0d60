using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Moves an argument of <c>aws_s3_bucket</c> to the resource that holds it since version 4 of the provider. Texts move as they are; only
/// what has another name or form there is written anew.
/// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-4-upgrade, 2026-11.
/// </summary>
internal sealed class BucketParts(ModuleInstance instance, SourceText source, HclBlock bucket)
{
    private static readonly string[] Meta = ["count", "for_each", "provider"];

    private string Label => bucket.Label(1);

    /// <summary>The change that moves an argument or the blocks of a type; no edit when the bucket has none.</summary>
    public SourceChange Extract(string name)
    {
        var nodes = bucket.Body.Items.Where(item => item is HclAttribute attribute && attribute.Name == name || item is HclBlock block && block.Type == name).ToArray();
        if (nodes.Length == 0)
        {
            return bucket.Body.FindBlocks("dynamic").Any(block => block.Label(0) == name)
                ? SourceChange.Refused($"`{name}` is made by a dynamic block: move it by hand")
                : new SourceChange([]);
        }
        if (TypeOf(name) is not { } type)
            return SourceChange.Refused($"`{name}` has another form in the resource that holds it now: write it by hand");
        if (StandsFor(type) is { } standing)
            return SourceChange.Refused($"`{standing}` is there already: see that it says what `{name}` says, and take `{name}` out");
        // Private is what every bucket is, and new buckets take no lists at all.
        if (name == "acl" && nodes[0] is HclAttribute { Value: HclTemplate { Literal: "private" } })
            return SourceChange.Of(source, Removals(nodes));
        if (Body(name, nodes) is not { } body)
            return SourceChange.Refused($"`{name}` holds what has no plain counterpart in `{type}`: write it by hand");
        var waits = name == "acl" && StandsFor("aws_s3_bucket_ownership_controls") is null;
        var text = waits
            ? Resource("aws_s3_bucket_ownership_controls", ["rule {", "  object_ownership = \"BucketOwnerPreferred\"", "}"]) + Resource(type, [.. body, "", $"depends_on = [aws_s3_bucket_ownership_controls.{Label}]"])
            : Resource(type, body);
        // That a bucket has a lock is still said by the bucket.
        IReadOnlyList<TextEdit> taken = name == "object_lock_configuration" ? [TextEdit.Replace(nodes[0].Span, "object_lock_enabled = true")] : Removals(nodes);
        return SourceChange.Of(source, [.. taken, TextEdit.Insert(bucket.Span.End, text.Replace("\n", source.NewLine, StringComparison.Ordinal))]);
    }

    private static string? TypeOf(string name) => name switch
    {
        "acl" or "versioning" or "logging" or "policy" or "server_side_encryption_configuration" => "aws_s3_bucket_" + name,
        "cors_rule" => "aws_s3_bucket_cors_configuration",
        "website" => "aws_s3_bucket_website_configuration",
        "lifecycle_rule" => "aws_s3_bucket_lifecycle_configuration",
        "acceleration_status" => "aws_s3_bucket_accelerate_configuration",
        "request_payer" => "aws_s3_bucket_request_payment_configuration",
        "object_lock_configuration" => "aws_s3_bucket_object_lock_configuration",
        _ => null,
    };

    // The lines of the new resource's body at its first level; null when it cannot be said there.
    private List<string>? Body(string name, HclNode[] nodes) => (name, nodes[0]) switch
    {
        ("acl" or "policy", HclAttribute only) => [$"{name} = {Text(only.Value)}"],
        ("acceleration_status", HclAttribute only) => [$"status = {Text(only.Value)}"],
        ("request_payer", HclAttribute only) => [$"payer = {Text(only.Value)}"],
        ("versioning", HclBlock only) => Versioning(only),
        ("logging", HclBlock only) when !only.Body.Blocks.Any() => Lines([.. only.Body.Attributes.Select(attribute => (attribute.Name, Text(attribute.Value))),
            .. only.Body.Find("target_prefix") is null ? [("target_prefix", "\"\"")] : Array.Empty<(string, string)>()]),
        ("server_side_encryption_configuration", HclBlock only) => [.. only.Body.Items.SelectMany(item => Moved(item))],
        ("object_lock_configuration", HclBlock only) when only.Body.Blocks.Any() => [.. only.Body.Blocks.SelectMany(rule => Moved(rule))],
        ("cors_rule", HclBlock) => Spaced(nodes.Select(node => Moved(node))),
        ("website", HclBlock only) => Website(only),
        ("lifecycle_rule", HclBlock) => Lifecycle(nodes.Cast<HclBlock>()),
        _ => null,
    };

    private List<string>? Versioning(HclBlock block)
    {
        if (block.Body.Find("mfa_delete") is { Value: not HclLiteral { Text: "false" } } || block.Body.Find("enabled") is not { } enabled)
            return null;
        var status = Status(enabled.Value, "Suspended");
        return ["versioning_configuration {", $"  status = {status}", "}"];
    }

    private List<string>? Website(HclBlock block)
    {
        var parts = new List<IReadOnlyList<string>>();
        foreach (var item in block.Body.Items)
        {
            switch (item)
            {
                case HclAttribute { Name: "index_document" or "error_document" } attribute:
                    parts.Add([$"{attribute.Name} {{", $"  {(attribute.Name == "index_document" ? "suffix" : "key")} = {Text(attribute.Value)}", "}"]);
                    break;
                case HclAttribute { Name: "redirect_all_requests_to", Value: HclTemplate { Literal: { } address } } attribute:
                    parts.Add([$"{attribute.Name} {{", .. Lines(HostOf(address)).Select(line => "  " + line), "}"]);
                    break;
                case HclAttribute { Name: "routing_rules" } attribute:
                    parts.Add(Moved(attribute));
                    break;
                default:
                    return null;
            }
        }
        return Spaced(parts);
    }

    private static (string, string)[] HostOf(string address)
    {
        var colon = address.IndexOf("://", StringComparison.Ordinal);
        return colon < 0
            ? [("host_name", HclText.Quote(address))]
            : [("host_name", HclText.Quote(address[(colon + 3)..].TrimEnd('/'))), ("protocol", HclText.Quote(address[..colon]))];
    }

    private List<string>? Lifecycle(IEnumerable<HclBlock> rules)
    {
        var parts = new List<IReadOnlyList<string>>();
        foreach (var rule in rules)
        {
            if (Rule(rule, parts.Count + 1) is not { } lines)
                return null;
            parts.Add(["rule {", .. lines.Select(line => line.Length == 0 ? line : "  " + line), "}"]);
        }
        return Spaced(parts);
    }

    private List<string>? Rule(HclBlock rule, int number)
    {
        if (rule.Body.Attributes.Any(attribute => attribute.Name is not ("id" or "enabled" or "prefix" or "tags" or "abort_incomplete_multipart_upload_days"))
            || rule.Body.Blocks.Any(block => block.Type is not ("expiration" or "transition" or "noncurrent_version_expiration" or "noncurrent_version_transition"))
            || rule.Body.Find("enabled") is not { } enabled)
        {
            return null;
        }
        var (prefix, tags) = (rule.Body.Find("prefix"), rule.Body.Find("tags"));
        List<string> filter = (prefix, tags) switch
        {
            (null, null) => ["filter {}"],
            ({ } only, null) => ["filter {", $"  prefix = {Text(only.Value)}", "}"],
            _ => ["filter {", "  and {", .. Lines([.. prefix is null ? Array.Empty<(string, string)>() : [("prefix", Text(prefix.Value))], ("tags", string.Join('\n', Moved(tags!.Value)))]).Select(line => "    " + line), "  }", "}"],
        };
        List<IReadOnlyList<string>> parts =
        [
            Lines([("id", rule.Body.Find("id") is { } id ? Text(id.Value) : $"\"rule-{number}\""), ("status", Status(enabled.Value, "Disabled"))]),
            filter,
        ];
        if (rule.Body.Find("abort_incomplete_multipart_upload_days") is { } days)
            parts.Add(["abort_incomplete_multipart_upload {", $"  days_after_initiation = {Text(days.Value)}", "}"]);
        foreach (var block in rule.Body.Blocks)
        {
            if (block.Body.Items.Any(item => item is not HclAttribute) || block.Body.Find("date") is { } date && Date(date.Value) is null)
                return null;
            parts.Add([$"{block.Type} {{", .. Lines([.. block.Body.Attributes.Select(attribute =>
                (block.Type.StartsWith("noncurrent", StringComparison.Ordinal) && attribute.Name == "days" ? "noncurrent_days" : attribute.Name,
                attribute.Name == "date" ? Date(attribute.Value)! : Text(attribute.Value)))]).Select(line => "  " + line), "}"]);
        }
        return Spaced(parts);
    }

    // A day before, the moment at which it begins now.
    private static string? Date(HclExpression value) =>
        value is HclTemplate { Literal: { Length: 10 } day } && DateOnly.TryParseExact(day, "yyyy-MM-dd", out _) ? $"\"{day}T00:00:00Z\"" : null;

    private string Status(HclExpression enabled, string off) => enabled switch
    {
        HclLiteral { Text: "true" } or HclTemplate { Literal: "true" } => "\"Enabled\"",
        HclLiteral { Text: "false" } or HclTemplate { Literal: "false" } => $"\"{off}\"",
        HclTraversal => $"{Text(enabled)} ? \"Enabled\" : \"{off}\"",
        _ => $"({Text(enabled)}) ? \"Enabled\" : \"{off}\"",
    };

    private string Resource(string type, List<string> body)
    {
        var index = bucket.Body.Find("for_each") is not null ? "[each.key]" : bucket.Body.Find("count") is not null ? "[count.index]" : "";
        var meta = bucket.Body.Attributes.Where(attribute => Meta.Contains(attribute.Name)).Select(attribute => (attribute.Name, attribute.Name == "for_each" ? $"aws_s3_bucket.{Label}" : Text(attribute.Value))).ToList();
        var reference = ("bucket", $"aws_s3_bucket.{Label}{index}.id");
        // One argument more stands below the reference, as `terraform fmt` aligns it.
        var isPlain = body.Count == 1 || body.All(line => !line.EndsWith('{') && line is not "}" and not "" && !line.StartsWith(' '));
        List<string> lines = [.. meta.Count > 0 ? [.. Lines(meta), ""] : Array.Empty<string>()];
        if (isPlain)
            lines.AddRange(Lines([reference, .. body.Select(line => (line[..line.IndexOf('=')].Trim(), line[(line.IndexOf('=') + 1)..].Trim()))]));
        else
            lines.AddRange([$"{reference.Item1} = {reference.Item2}", "", .. body]);
        return $"\n\nresource \"{type}\" \"{Label}\" {{\n{string.Join('\n', lines.Select(line => line.Length == 0 ? line : "  " + line))}\n}}";
    }

    private string? StandsFor(string type) => instance.Module.OfType("resource").Where(entry => entry.Block.Label(0) == type
        && (entry.Block.Label(1) == Label || HclWalker.Traversals(entry.Block.Body).Any(traversal => traversal.Root == "aws_s3_bucket" && traversal.Steps is [{ Name: { } name }, ..] && name == Label)))
        .Select(entry => $"{type}.{entry.Block.Label(1)}").FirstOrDefault();

    // What neighbouring removals share (a blank line between two of them) goes once.
    private List<TextEdit> Removals(HclNode[] nodes)
    {
        var spans = nodes.SelectMany(node => new HclWriter(source).RemoveNode(node)).Select(edit => edit.Span).OrderBy(span => span.Start).ToArray();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && merged[^1].End >= span.Start)
                merged[^1] = merged[^1].Union(span);
            else
                merged.Add(span);
        }
        return [.. merged.Select(TextEdit.Delete)];
    }

    private string Text(HclExpression value) => source.Slice(value.Span).Replace("\r\n", "\n", StringComparison.Ordinal);

    // A node's lines, moved outwards to the first column.
    private IReadOnlyList<string> Moved(HclNode node)
    {
        var outer = source.IndentAt(node.Span.Start);
        return [.. source.Slice(node.Span).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.StartsWith(outer, StringComparison.Ordinal) ? line[outer.Length..] : line)];
    }

    private static List<string> Lines(IReadOnlyList<(string Name, string Value)> arguments) =>
        [.. HclText.Align(string.Join('\n', arguments.Select(argument => $"{argument.Name} = {argument.Value}"))).Split('\n')];

    private static List<string> Spaced(IEnumerable<IReadOnlyList<string>> parts)
    {
        var lines = new List<string>();
        foreach (var part in parts)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(part);
        }
        return lines;
    }
}
