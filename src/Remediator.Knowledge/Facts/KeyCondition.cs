namespace Remediator.Knowledge.Facts;

/// <summary>A condition of a policy statement; the value may hold placeholders in braces, such as `{account}`.</summary>
public sealed record KeyCondition(string Operator, string Key, string Value);
