using Remediator.Knowledge.Facts;
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
        if (ManagedPolicies.Paths.Contains(path))
            return Choice.Keep;
        if (ManagedPolicies.Correct(path) is { } right)
        {
            return right.Path is null
                ? Choice.Refused($"AWS has no managed policy `{path}`: {right.Reason}")
                : new Choice(text[..(at + Marker.Length)] + right.Path, IsSameName(path, right.Path) ? null : right.Reason);
        }
        var near = Nearest.Find(NameOf(path), ManagedPolicies.Paths.Select(NameOf), 3);
        return Choice.Refused(near.Count > 0
            ? $"AWS has no managed policy `{path}`; near names are `{string.Join("`, `", near)}`"
            : $"AWS has no managed policy `{path}` and none with a name near it");
    }

    // `arn:${AWS::Partition}:iam::aws:policy/…`: the name is in the last literal.
    public Choice ChoosePart(PlanContext context, Resource resource, string text, bool isFirst, bool isLast) =>
        isLast ? Choose(context, resource, text) : Choice.Keep;

    // The same policy under its real path is no choice.
    private static bool IsSameName(string wrong, string right) => NameOf(wrong) == NameOf(right);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
