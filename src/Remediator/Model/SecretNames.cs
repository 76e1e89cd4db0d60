using Remediator.Text;

namespace Remediator.Model;

/// <summary>Names of inputs whose value is not to be shown.</summary>
internal static class SecretNames
{
    // What such a name ends with, without what joins its words.
    private static readonly string[] Endings = ["password", "passwd", "secret", "token", "privatekey", "authkey", "apikey", "accesskey", "secretkey", "secretstring", "credentials"];

    /// <summary>Whether an input of a name holds a secret, as far as its name tells.</summary>
    public static bool Is(string name) => Nearest.Plain(name) is var plain && Array.Exists(Endings, ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
