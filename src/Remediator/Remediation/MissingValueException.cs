namespace Remediator.Remediation;

/// <summary>A value that a step writes takes what a resource says, and the resource does not say it.</summary>
/// <param name="resource">The resource's id.</param>
/// <param name="property">The property that it lacks, as a dotted path.</param>
internal sealed class MissingValueException(string resource, string property)
    : Exception($"what belongs there follows `{property}` of `{resource}`, which is not written: give it first, or make the change by hand");
