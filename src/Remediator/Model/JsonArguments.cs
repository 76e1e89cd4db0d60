namespace Remediator.Model;

/// <summary>Arguments that take a JSON document as a text.</summary>
internal static class JsonArguments
{
    private static readonly string[] Words = ["policy", "definition", "document", "pattern", "json", "template_body", "settings"];

    /// <summary>Whether the name of an argument says so.</summary>
    public static bool Hold(string name) => Array.Exists(Words, word => name.Contains(word, StringComparison.Ordinal));
}
