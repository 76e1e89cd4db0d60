namespace Remediator.Knowledge.Facts;

/// <summary>A statement that a key policy needs so that something can use a customer-managed key.</summary>
/// <param name="Use">What the key is used for, such as `cloudwatch-logs`. A use may need several statements.</param>
/// <param name="PrincipalType">`Service`, or `AWS` for a role.</param>
/// <param name="Principal">The principal; may hold placeholders in braces, such as `logs.{region}.amazonaws.com`.</param>
/// <param name="Actions">The actions, with their wildcards, as AWS prints them.</param>
/// <param name="Conditions">The conditions that AWS prints; more may be wise.</param>
/// <param name="Evidence">How sure this is.</param>
/// <param name="Page">The page of AWS that says so.</param>
public sealed record KeyUse(
    string Use,
    string PrincipalType,
    string Principal,
    IReadOnlyList<string> Actions,
    IReadOnlyList<KeyCondition> Conditions,
    string Evidence,
    string Page);
