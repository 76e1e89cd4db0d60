namespace Remediator.Model;

/// <summary>What kind of name a reference gives: each kind is declared in a place of its own.</summary>
public enum ReferenceKind
{
    /// <summary>A resource, parameter, variable or local value.</summary>
    Value,

    /// <summary>A resource that is waited for (<c>DependsOn</c>).</summary>
    Dependency,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>A mapping.</summary>
    Mapping,
}
