namespace Remediator.Knowledge.CloudFormation;

/// <summary>Whether changing a property of a deployed resource replaces the resource. The numbers are those of the schema file.</summary>
public enum ReplacementOnUpdate
{
    /// <summary>The resource stays.</summary>
    Never = 0,

    /// <summary>It depends on the change.</summary>
    Sometimes = 1,

    /// <summary>The resource is replaced.</summary>
    Always = 2,
}
