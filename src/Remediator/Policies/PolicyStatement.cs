using Remediator.Model;

namespace Remediator.Policies;

public enum PolicyEffect
{
    Allow,
    Deny,

    /// <summary>Neither word can be read from the template; the statement decides nothing for sure.</summary>
    Unknown,

    /// <summary>Another word (letter case counts): IAM takes no such policy, and the statement decides nothing.</summary>
    Invalid,
}

/// <summary>One principal element: its kind (<c>AWS</c>, <c>Service</c>, <c>Federated</c>, <c>CanonicalUser</c>, or <c>*</c> for anyone) and text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">The principal, with holes for what is unknown.</param>
/// <param name="Value">Where it stands.</param>
public sealed record PolicyPrincipal(string Kind, TextPattern Text, Value Value)
{
    /// <summary>The kind of a principal of which only the deployment knows who it is.</summary>
    public const string UnknownKind = "?";
}

/// <summary>One condition: operator, key, and the values of which one must match.</summary>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<TextPattern> Values)
{
    /// <summary>A condition that the template does not show: it may hold or not.</summary>
    public static PolicyCondition Unknown { get; } = new("?", "?", []);
}

/// <summary>
/// One statement of an IAM policy as the template writes it. Absent elements are empty lists.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
/// </summary>
public sealed record PolicyStatement
{
    public string? Sid { get; init; }

    public required PolicyEffect Effect { get; init; }

    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    public IReadOnlyList<PolicyPrincipal> NotPrincipals { get; init; } = [];

    public IReadOnlyList<TextPattern> Actions { get; init; } = [];

    public IReadOnlyList<TextPattern> NotActions { get; init; } = [];

    public IReadOnlyList<TextPattern> Resources { get; init; } = [];

    public IReadOnlyList<TextPattern> NotResources { get; init; } = [];

    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>Where the statement stands.</summary>
    public required MapValue Source { get; init; }

    /// <summary>Whether the statement has an element of that name, be it an empty one.</summary>
    internal bool Has(string element) => Source.Find(element) is not null;

    /// <summary>How a message names the statement: its Sid, or its place.</summary>
    public string Name => Sid is { Length: > 0 } ? $"`{Sid}`" : Source.Origin is { } origin ? $"the statement at {origin.Location}" : "a statement without Sid";
}
