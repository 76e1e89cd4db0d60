namespace Remediator.Templating.Tests.Conformance;

/// <summary>
/// The measurements that the built-in engine refuses, each with what it leaves out. A measurement belongs here only when
/// loading or rendering it ends in an error; never when it would give another text.
/// </summary>
public static class Unsupported
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["arr-25"] = "`array.cycle`",
        ["assign-12"] = "`readonly`",
        ["func-42"] = "`wrap` and `$$`",
        ["func-43"] = "`wrap` and `$$`",
        ["func-44"] = "`import`",
        ["html-02"] = "`html.strip`, `html.url_encode`, `html.url_escape`",
        ["html-03"] = "`html.newline_to_br`",
        ["include-21"] = "`include_join`",
        ["indent-block-36"] = "`wrap` and `$$`",
        ["lit-19"] = "numbers of single precision",
        ["lit-32"] = "numbers of single precision",
        ["perr-38"] = "`import`",
        ["re-01"] = "functions of `regex`",
        ["re-02"] = "functions of `regex`",
        ["re-03"] = "functions of `regex`",
        ["re-04"] = "functions of `regex`",
        ["re-05"] = "functions of `regex`",
        ["re-06"] = "functions of `regex`",
        ["re-07"] = "functions of `regex`",
        ["re-09"] = "functions of `regex`",
        ["rerr-22"] = "`import`",
        ["str-15"] = "`string.truncatewords`",
    };
}
