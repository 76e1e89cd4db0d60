namespace Remediator.Knowledge.Facts;

/// <summary>
/// A Lambda runtime. AWS has moved announced dates before, so a date in the past says that AWS may refuse, not that it does;
/// null is a date that is not known.
/// </summary>
/// <param name="Id">As a function names it, such as `python3.13`.</param>
/// <param name="Language">The family in which a successor is sought, such as `python`.</param>
/// <param name="Deprecated">From this day AWS no longer patches the runtime.</param>
/// <param name="CreateBlocked">From this day no function can be created with it.</param>
/// <param name="UpdateBlocked">From this day no function that uses it can be updated.</param>
public sealed record LambdaRuntime(string Id, string Language, DateOnly? Deprecated, DateOnly? CreateBlocked, DateOnly? UpdateBlocked)
{
    /// <summary>No function can be created with the runtime on this day.</summary>
    public bool IsCreateBlocked(DateOnly day) => CreateBlocked <= day;

    /// <summary>No function that uses the runtime can be updated on this day.</summary>
    public bool IsUpdateBlocked(DateOnly day) => UpdateBlocked <= day;
}
