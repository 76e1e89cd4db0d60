using System.Text;

namespace Remediator.Cli.Tests;

/// <summary>
/// Reviewed outputs, under Verify's file names, compared as bytes. A difference writes a <c>.received.</c> file beside the reviewed one;
/// with <c>REMEDIATE_ACCEPT=1</c> the reviewed file is written instead, which CI refuses.
/// </summary>
internal static class Snapshot
{
    private static readonly bool IsAccepting = Environment.GetEnvironmentVariable("REMEDIATE_ACCEPT") == "1";

    /// <summary>Compares an output with the reviewed one.</summary>
    /// <param name="name">Path below the snapshots folder, e.g. <c>rule/flavour.name.verified.patch</c>.</param>
    public static void SameBytes(string name, string actual)
    {
        var verified = Path.Combine(Repository.Snapshots, name);
        var received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(actual);
        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(bytes))
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        if (IsAccepting)
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "snapshots are accepted by people, not by CI");
            File.WriteAllBytes(verified, bytes);
            return;
        }
        File.WriteAllBytes(received, bytes);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "(there is no reviewed output yet)";
        actual.ShouldBe(expected, $"review {received} and, if it is right, accept it with REMEDIATE_ACCEPT=1");
        throw new InvalidOperationException($"{name} differs only in bytes that do not show as text");
    }
}
