using System.Globalization;
using System.Text;

namespace Remediator.Model.Programs;

/// <summary>
/// The constants that stand for runtimes of Lambda: <c>Runtime.NodeJS22dX</c>, Python's <c>Runtime.NODE_JS22D_X</c>, Go's
/// <c>lambda.RuntimeNodeJS22dX</c>; a <c>d</c> is the dot. Source: https://www.pulumi.com/registry/packages/aws/api-docs/lambda/function/, 2026-11.
/// </summary>
internal static class PulumiRuntimes
{
    /// <summary>The runtime that a constant stands for; null when its name says none.</summary>
    /// <param name="plain">The constant's name in small letters, without underscores and without <c>Runtime</c>.</param>
    public static string? TextOf(string plain)
    {
        if (plain.StartsWith("custom", StringComparison.Ordinal))
            return plain == "custom" ? "provided" : $"provided.{plain["custom".Length..]}";
        if (plain == "java8al2")
            return "java8.al2";
        var version = plain.AsSpan().IndexOfAnyInRange('0', '9');
        return version <= 0 ? null : plain[..version] + plain[version..].Replace('d', '.');
    }

    /// <summary>The name of the constant of a runtime, in the spelling of one that is written.</summary>
    public static string? NameOf(string runtime, string written)
    {
        var version = runtime.AsSpan().IndexOfAnyInRange('0', '9');
        if (version <= 0 || runtime.StartsWith("provided", StringComparison.Ordinal))
            return null;
        var name = new StringBuilder(runtime[..version] == "nodejs" ? "NodeJS" : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(runtime[..version]))
            .Append(runtime[version..].Replace(".x", "dX", StringComparison.Ordinal).Replace('.', 'd')).ToString();
        var last = written[(written.LastIndexOf('.') + 1)..];
        if (last.StartsWith("Runtime", StringComparison.Ordinal))
            return "Runtime" + name;
        return last.Any(char.IsAsciiLetterLower) ? name : name.Replace("NodeJS", "NODE_JS", StringComparison.Ordinal).Replace("dX", "D_X", StringComparison.Ordinal).ToUpperInvariant();
    }
}
