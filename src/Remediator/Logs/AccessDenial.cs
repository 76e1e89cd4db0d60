using System.Text.Json;

namespace Remediator.Logs;

/// <summary>
/// What a message of AWS about a refused request says: who asked for what, and which policy decided. What it leaves out is empty.
/// Formats: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html, and for the ARN of the policy
/// https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns (both read in November 2026).
/// </summary>
public sealed class AccessDenial
{
    private const string Refused = "not authorized to perform";

    private static readonly string[] BeforeAction = [$"{Refused}: ", $"{Refused} : ", "have permission to call ", "Add the ", "API: "];
    private static readonly string[] BeforeResource = [" on resource: ", " on resource "];
    private static readonly string[] BehindResource = [" because no ", " with an explicit deny "];
    private static readonly string[] BeforePolicy = ["an explicit deny in an ", "an explicit deny in a ", "an explicit deny in the ", "because no "];

    private const string Placeholder = "ARN";

    private readonly Arn? _principal;

    private AccessDenial(string text)
    {
        var actionAt = 0;
        foreach (var mark in BeforeAction)
        {
            if (TokenAfter(text, mark, out actionAt) is { } token && IsAction(token))
            {
                Action = token;
                break;
            }
        }
        var rest = Action.Length > 0 ? text[actionAt..] : text;
        Resource = BeforeResource.Select(mark => ResourceAfter(rest, mark)).FirstOrDefault(token => token is not null) ?? "";
        _principal = Arns.In(Action.Length > 0 ? text[..actionAt] : text).LastOrDefault(arn => arn.Service is "iam" or "sts");
        IsExplicit = text.Contains("explicit deny", StringComparison.OrdinalIgnoreCase);
        Policy = PolicyIn(text, out var after);
        PolicyArn = after.StartsWith(": ", StringComparison.Ordinal) ? Arns.First(after)?.ToString() ?? "" : "";
        Encoded = TokenAfter(text, "ncoded authorization failure message: ", out _) is { } encoded && ShellWord.IsPlain(encoded) ? encoded : "";
    }

    /// <summary>The action, e.g. <c>iam:PassRole</c>.</summary>
    public string Action { get; } = "";

    /// <summary>The resource as printed: an ARN, a pattern of one, or a service's own word for it.</summary>
    public string Resource { get; }

    /// <summary>Whether a statement denied it; else none allowed it.</summary>
    public bool IsExplicit { get; }

    /// <summary>The kind of policy that decided in AWS's words, e.g. <c>service control policy</c>, <c>permissions boundary</c>.</summary>
    public string Policy { get; }

    /// <summary>The ARN of that policy.</summary>
    public string PolicyArn { get; }

    /// <summary>The text for <c>aws sts decode-authorization-message</c>.</summary>
    public string Encoded { get; }

    /// <summary>The name of the user that asked.</summary>
    public string User => Is("user/") && LastOf(_principal!.Resource) is var name && ShellWord.IsPlain(name) ? name : "";

    /// <summary>The name of the role that asked, itself or in a session.</summary>
    public string Role => (Is("assumed-role/") ? _principal!.Resource.Split('/')[1] : Is("role/") ? LastOf(_principal!.Resource) : "") is var name && ShellWord.IsPlain(name) ? name : "";

    /// <summary>The permission set of IAM Identity Center that the role was made for; its policies cannot be changed at the role.</summary>
    public string PermissionSet
    {
        get
        {
            const string made = "AWSReservedSSO_";
            var end = Role.LastIndexOf('_');
            return Role.StartsWith(made, StringComparison.Ordinal) && end >= made.Length ? Role[made.Length..end] : "";
        }
    }

    /// <summary>Who asked as a policy names it: for a session its role, whose path the message does not tell.</summary>
    public string Principal => _principal is null || !ShellWord.IsQuotable(_principal.Resource) ? "" : Is("assumed-role/") ? $"arn:{_principal.Partition}:iam::{_principal.Account}:role/{Role}" : _principal.ToString();

    /// <summary>The account of who asked.</summary>
    public string Account => _principal?.Account ?? "";

    /// <summary>The statement that allows the action on the resource, for a policy of the identity; empty where the message names no action.</summary>
    public string Statement => Action.Length == 0 ? "" : $$"""{"Effect": "Allow", "Action": {{Quoted(Action)}}, "Resource": {{Quoted(IsNarrow ? Resource : MustBeNarrow ? Placeholder : "*")}}}""";

    /// <summary>The same for the policy of a resource, which says whom it is for.</summary>
    public string ResourceStatement => Action.Length == 0 ? ""
        : $$"""{"Effect": "Allow", "Principal": {"AWS": {{Quoted(Principal.Length > 0 ? Principal : "ARN")}}}, "Action": {{Quoted(Action)}}, "Resource": {{Quoted(IsOfKey ? "*" : IsNarrow ? Resource : Placeholder)}}}""";

    /// <summary>What has the policy that a resource-based one is: the bucket of an object, the key of a ciphertext.</summary>
    public string PolicyHolder => IsOfKey ? IsNarrow && Resource.Contains(":key/", StringComparison.Ordinal) ? $"the key {Resource}" : "the KMS key (its key policy)"
        : Action.StartsWith("s3:", StringComparison.Ordinal) && IsNarrow && Resource.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && Resource.Contains(":s3:::", StringComparison.Ordinal) ? $"the bucket {Resource[..slash]}"
        : IsPolicyResource ? Resource : "the resource";

    /// <summary>Whether the message names the resource in a way that a policy can.</summary>
    public bool IsPolicyResource => Resource == "*" || Arn.Parse(Resource) is not null && ShellWord.IsQuotable(Resource);

    /// <summary>What the message or the text around it says.</summary>
    public static AccessDenial Of(Failure failure)
    {
        var said = new AccessDenial(failure.Message);
        return said.Action.Length > 0 && (said.Encoded.Length > 0 || said.Policy.Length > 0) ? said : new AccessDenial(failure.Text) is { Action.Length: > 0 } around ? around : said;
    }

    private bool IsOfKey => Action.StartsWith("kms:", StringComparison.Ordinal);

    private bool IsNarrow => IsPolicyResource && !(Resource == "*" && MustBeNarrow);

    // What is there and cannot be written must not become everything; nor may whoever deploys hand out any role there is.
    private bool MustBeNarrow => Resource.Length > 0 && Resource != "*" || Action == "iam:PassRole";

    private bool Is(string kind) => _principal?.Resource.StartsWith(kind, StringComparison.Ordinal) == true;

    private static string LastOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string? TokenAfter(string text, string mark, out int end)
    {
        end = 0;
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        at += mark.Length;
        end = text.IndexOf(' ', at);
        if (end < 0)
            end = text.Length;
        var token = text[at..end].Trim('"', '\'', '`', '\\', ',', ';', '(', ')').TrimEnd('.');
        return token.Length == 0 ? null : token;
    }

    // A key of an object may hold blanks and quotes: the resource goes on to the words that AWS puts behind it.
    private static string? ResourceAfter(string text, string mark)
    {
        if (Cut.After(text, mark) is not { } rest)
            return null;
        var ends = BehindResource.Select(end => rest.IndexOf(end, StringComparison.Ordinal)).Where(at => at > 0).ToList();
        if (rest[0] == '"' && rest.IndexOf('"', 1) is var quote and > 1)
            return ends.Count > 0 && ends.Min() > quote && rest[..ends.Min()].TrimEnd().EndsWith('"') ? rest[1..ends.Min()].TrimEnd()[..^1] : rest[1..quote];
        return ends.Count > 0 && rest.StartsWith("arn:", StringComparison.Ordinal) ? rest[..ends.Min()].Trim() : TokenAfter(text, mark, out _);
    }

    private static bool IsAction(string token)
    {
        var colon = token.IndexOf(':');
        return colon > 0 && colon < token.Length - 1 && !token.AsSpan(colon + 1).ContainsAny(":/.") && token.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '*');
    }

    // The words up to `policy` or `boundary`.
    private static string PolicyIn(string text, out string after)
    {
        after = "";
        foreach (var mark in BeforePolicy)
        {
            if (Cut.After(text, mark) is not { } rest)
                continue;
            foreach (var last in (string[])[" boundary", " policy"])
            {
                var at = rest.IndexOf(last, StringComparison.Ordinal);
                if (at <= 0 || at > 40)
                    continue;
                after = rest[(at + last.Length)..];
                return rest[..(at + last.Length)];
            }
        }
        return "";
    }
}
