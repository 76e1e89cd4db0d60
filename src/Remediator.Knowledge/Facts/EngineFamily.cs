namespace Remediator.Knowledge.Facts;

/// <summary>The versions of a database engine that share a major version, and so can replace each other.</summary>
/// <param name="Engine">As RDS names it, such as `aurora-postgresql`.</param>
/// <param name="Name">The major version, such as `15` or `8.0`.</param>
/// <param name="Versions">The versions that can be created, ascending. Not every region has every one.</param>
/// <param name="Provenance">Who says so, and when.</param>
public sealed record EngineFamily(string Engine, string Name, IReadOnlyList<string> Versions, Provenance Provenance)
{
    /// <summary>The version that AWS will withdraw last.</summary>
    public string Newest => Versions[^1];

    /// <summary>Whether a version is of this family: the family's name alone, or followed by a minor version.</summary>
    public bool Covers(string version) =>
        version.StartsWith(Name, StringComparison.Ordinal) && (version.Length == Name.Length || version[Name.Length] == '.');

    /// <summary>The smallest version that is not older than the given one, or else the newest: a step up is safer than a step down.</summary>
    public string Nearest(string version)
    {
        foreach (var candidate in Versions)
        {
            if (VersionOrder.Compare(candidate, version) >= 0)
                return candidate;
        }
        return Newest;
    }
}
