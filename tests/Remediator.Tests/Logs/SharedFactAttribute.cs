namespace Remediator.Tests.Logs;

/// <summary>A test over the shared case folders, skipped where they are missing.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedLogs.Folder is null)
            Skip = "the shared folder is missing; set REMEDIATE_SHARED";
    }
}
