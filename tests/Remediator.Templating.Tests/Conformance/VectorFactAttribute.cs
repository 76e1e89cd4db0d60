namespace Remediator.Templating.Tests.Conformance;

/// <summary>A fact about the measurements; skipped, with the reason, where their file is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute()
    {
        if (VectorFile.Path is null)
            Skip = "scriban/conformance.jsonl is missing; set REMEDIATE_SHARED to the folder that holds it";
    }
}
