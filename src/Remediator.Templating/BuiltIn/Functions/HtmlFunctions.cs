using System.Net;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>The functions of <c>html</c>.</summary>
internal static class HtmlFunctions
{
    public static BuiltinFunction? Find(string name) => name switch
    {
        "escape" => new(static a => WebUtility.HtmlEncode(a.Text(0)), new Parameter("text", ParameterKind.Text)),
        _ => null,
    };
}
