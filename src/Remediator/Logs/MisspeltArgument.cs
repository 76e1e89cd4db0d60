namespace Remediator.Logs;

/// <summary>
/// Terraform reports a misspelt argument twice: the name that is not expected, and the name that is missing for it. The second follows
/// from the first.
/// </summary>
internal static class MisspeltArgument
{
    private const string MissingStart = "The argument \"";
    private const string MissingEnd = "\" is required, but no definition was found";

    /// <summary>Folds each missing argument into the misspelling of it in the same file and block.</summary>
    public static void Fold(List<Failure> causes)
    {
        for (var i = causes.Count - 1; i >= 0; i--)
        {
            if (NameIn(causes[i].Message) is not { } name)
                continue;
            var proposal = $"Did you mean \"{name}\"?";
            var missing = causes[i];
            var at = causes.FindIndex(other => other.Location?.Path == missing.Location?.Path && other.Resource == missing.Resource
                && other.Message.Contains(proposal, StringComparison.Ordinal));
            if (at < 0)
                continue;
            causes[at] = causes[at] with { Folded = causes[at].Folded + 1 };
            causes.RemoveAt(i);
        }
    }

    private static string? NameIn(string message)
    {
        var start = message.IndexOf(MissingStart, StringComparison.Ordinal);
        var end = start < 0 ? -1 : message.IndexOf(MissingEnd, start, StringComparison.Ordinal);
        return end < 0 ? null : message[(start + MissingStart.Length)..end];
    }
}
