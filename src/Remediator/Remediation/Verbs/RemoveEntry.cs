using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes out the argument that the log names, at the place that it names.</summary>
internal sealed class RemoveEntry : IVerb
{
    // What was meant to protect is not taken out in silence, although it never worked.
    private static readonly string[] Protective = ["encrypt", "kms", "sse", "key", "public", "private", "policy", "acl", "protect", "delet", "backup", "tls", "ssl", "secur", "log", "version", "auth", "deny", "block", "internal", "scheme", "imds", "rotat", "retain", "multi", "access"];

    public string Name => "remove-entry";

    public IReadOnlyList<string> Arguments => ["name", "choice"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (name.Length == 0)
            return StepResult.Refused("the log does not name what stands there");
        if (LogPlace.Find(context, file, name) is not { } place)
            return StepResult.Done;
        var entry = LogPlace.EntryOf(context, file, place, name);
        if (Array.Exists(Protective, word => name.Contains(word, StringComparison.Ordinal)))
            return StepResult.Refused($"`{name}` cannot be set there, and what it says is not taken out: say it where it has effect");
        return StepResult.Of([context.Project.Editor.RemoveProperty(place.Body, entry)]) with
        {
            Choices = arguments["choice"]?.Text is { } choice ? [context.Render(choice)] : [],
        };
    }
}
