using Remediator.Knowledge;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Choosers;

/// <summary>The ARN under which AWS has the managed policy that was meant: the same name under another path, or the name it goes by.</summary>
internal sealed class ManagedPolicyName : IChooser
{
    private const string Marker = ":policy/";

    public bool WorksOnParts => true;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var at = text.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0 || !text[..at].EndsWith(":aws", StringComparison.Ordinal))
            return Choice.Keep;
        var path = text[(at + Marker.Length)..];
        if (ManagedPolicies.Exists(path))
            return Choice.Keep;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (ManagedPolicies.Correct(name) is { } right)
            return new Choice(text[..(at + Marker.Length)] + right.Path, right.Reason);
        var near = Nearest.Find(name, ManagedPolicies.Names, 3);
        return Choice.Refused(near.Count > 0
            ? $"AWS has no managed policy `{path}`; near names are `{string.Join("`, `", near)}`"
            : $"AWS has no managed policy `{path}` and none with a name near it");
    }

    // `arn:${AWS::Partition}:iam::aws:policy/…`: the name is in the last literal.
    public Choice ChoosePart(PlanContext context, Resource resource, string text, bool isFirst, bool isLast)
    {
        if (!isLast || !text.Contains(":aws" + Marker, StringComparison.Ordinal))
            return Choice.Keep;
        return Choose(context, resource, text);
    }
}
