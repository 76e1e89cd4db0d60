namespace Remediator.Remediation;

/// <summary>How far a remediation can be trusted, as compilers state it for their fixes.</summary>
public enum Applicability
{
    /// <summary>Follows from the error and the template alone; keeps meaning, grants what the rule states and nothing more.</summary>
    Safe,

    /// <summary>A choice was made that someone should look at; <see cref="Remediation.Choices"/> says which.</summary>
    Review,

    /// <summary>Nothing is edited: the cause lies elsewhere, or the place to edit is not certain.</summary>
    Manual,
}
