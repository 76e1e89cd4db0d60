namespace Remediator.Tests.Sources.Data;

/// <summary>A fact over the shared templates; skipped, and shown as such, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedTemplates.Folder is null)
            Skip = "the shared templates are not here; REMEDIATE_SHARED names their folder";
    }
}
