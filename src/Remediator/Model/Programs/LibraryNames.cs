namespace Remediator.Model.Programs;

/// <summary>Names of libraries that belong to no framework.</summary>
internal static class LibraryNames
{
    /// <summary>The library under its last name: <c>encoding/json</c> is <c>json</c>.</summary>
    public static LibraryValue Of(string module)
    {
        var name = module[(module.LastIndexOfAny(['/', '.']) + 1)..];
        return new LibraryValue(LibraryValue.Plain(name), name);
    }
}

/// <summary>How the statements of a policy are written at a place, where that is not JSON.</summary>
internal static class StatementForm
{
    /// <summary>As JSON.</summary>
    public const string Json = "";

    /// <summary>Arguments of the provider's policy document.</summary>
    public const string PolicyData = "policy-data";

    /// <summary>CDK's <c>PolicyStatement</c>.</summary>
    public const string Construct = "construct";

    /// <summary>A constant of the library, which stands for a text: <c>Runtime.PYTHON_3_12</c>.</summary>
    public const string Constant = "constant";

    /// <summary>The name of a managed policy of AWS, without the rest of its ARN.</summary>
    public const string ManagedPolicyName = "managed-policy-name";
}
