namespace Remediator.Remediation;

/// <summary>What the next deployment does to the resources that a remediation changes. Ordered from harmless to grave.</summary>
public enum Impact
{
    /// <summary>Nothing deployed changes: order or references only.</summary>
    None,

    /// <summary>Resources are updated where they are.</summary>
    InPlace,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A resource that exists is made anew and the old one deleted.</summary>
    Replacement,
}
