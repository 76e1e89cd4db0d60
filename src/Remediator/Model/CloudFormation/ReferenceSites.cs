using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>One place where a template names something that it declares elsewhere.</summary>
/// <param name="Kind">What kind of name.</param>
/// <param name="Name">The name.</param>
/// <param name="Attribute">The attribute that is read; null for the thing itself.</param>
/// <param name="Scalar">The scalar that holds the name, alone, before a dot, or inside the text of a substitution.</param>
/// <param name="AttributeScalar">The scalar that holds the attribute alone, where it has one of its own.</param>
/// <param name="Span">The name and attribute inside a substitution's text; null elsewhere.</param>
internal sealed record ReferenceSite(
    ReferenceKind Kind, string Name, string? Attribute, DataScalar Scalar, DataScalar? AttributeScalar = null, TextSpan? Span = null);

/// <summary>
/// Finds where a template names what it declares: <c>Ref</c>, <c>GetAtt</c>, <c>DependsOn</c>, <c>${…}</c> inside <c>Sub</c>, conditions
/// in <c>Condition</c> and <c>If</c>, mappings in <c>FindInMap</c>.
/// </summary>
internal sealed class ReferenceSites
{
    private const int MaxDepth = 200;
    private readonly SourceText _source;
    private readonly List<ReferenceSite> _sites = [];

    private ReferenceSites(SourceText source) => _source = source;

    /// <summary>All sites below a node, in the order of the source.</summary>
    public static IReadOnlyList<ReferenceSite> In(SourceText source, DataNode root)
    {
        var sites = new ReferenceSites(source);
        sites.Visit(root, 0);
        return sites._sites;
    }

    private void Visit(DataNode node, int depth)
    {
        if (depth > MaxDepth)
            return;
        Tagged(node, IntrinsicBinder.FunctionOf(node.Tag), depth);
        switch (node)
        {
            case DataMapping mapping:
                foreach (var member in mapping.Members)
                {
                    // `Condition` is the name of a condition on a resource, an output and in the Conditions section; in a policy
                    // statement it is a map, and nowhere else a text.
                    Tagged(member.Value, member.Name, depth);
                    Visit(member.Value, depth + 1);
                }
                break;
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                    Visit(item, depth + 1);
                break;
        }
    }

    private void Tagged(DataNode node, string? function, int depth)
    {
        switch (function, node)
        {
            case ("Ref", DataScalar scalar):
                _sites.Add(new(ReferenceKind.Value, scalar.Value, null, scalar));
                break;
            // A property may have this name; DependsOn is the resource's, three levels below the root.
            case ("DependsOn", DataScalar scalar) when depth == 2:
                _sites.Add(new(ReferenceKind.Dependency, scalar.Value, null, scalar));
                break;
            case ("DependsOn", DataSequence sequence) when depth == 2:
                foreach (var item in sequence.Items.OfType<DataScalar>())
                    _sites.Add(new(ReferenceKind.Dependency, item.Value, null, item));
                break;
            case ("Condition", DataScalar scalar):
                _sites.Add(new(ReferenceKind.Condition, scalar.Value, null, scalar));
                break;
            case ("Fn::If", DataSequence { Items: [DataScalar first, ..] }):
                _sites.Add(new(ReferenceKind.Condition, first.Value, null, first));
                break;
            case ("Fn::FindInMap", DataSequence { Items: [DataScalar first, ..] }):
                _sites.Add(new(ReferenceKind.Mapping, first.Value, null, first));
                break;
            case ("Fn::GetAtt", DataScalar scalar):
                var (name, attribute) = Parted(scalar.Value);
                _sites.Add(new(ReferenceKind.Value, name, attribute, scalar));
                break;
            case ("Fn::GetAtt", DataSequence { Items: [DataScalar first, var second, ..] }):
                _sites.Add(new(ReferenceKind.Value, first.Value, (second as DataScalar)?.Value ?? "?", first, second as DataScalar));
                break;
            case ("Fn::Sub", DataScalar scalar):
                InText(scalar, null);
                break;
            case ("Fn::Sub", DataSequence { Items: [DataScalar scalar, ..] and var items }):
                InText(scalar, items.Count > 1 ? items[1] as DataMapping : null);
                break;
        }
    }

    private void InText(DataScalar scalar, DataMapping? locals)
    {
        var start = scalar.ContentSpan.Start;
        var raw = _source.Text.AsSpan(start, scalar.ContentSpan.Length);
        var from = 0;
        while (raw[from..].IndexOf("${", StringComparison.Ordinal) is >= 0 and var hit)
        {
            from += hit + 2;
            var length = raw[from..].IndexOf('}');
            if (length < 0)
                return;
            var inside = raw.Slice(from, length);
            if (inside.Length == 0 || inside[0] == '!')
                continue;
            var blank = inside.Length - inside.TrimStart().Length;
            var text = inside.Trim().ToString();
            if (locals?.Find(text) is not null)
                continue;
            var (name, attribute) = Parted(text);
            _sites.Add(new(ReferenceKind.Value, name, attribute, scalar, null, new TextSpan(start + from + blank, start + from + blank + text.Length)));
        }
    }

    private static (string Name, string? Attribute) Parted(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (text, null) : (text[..dot], text[(dot + 1)..]);
    }
}
