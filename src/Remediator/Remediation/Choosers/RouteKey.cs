using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The key of a route of an HTTP API as API Gateway reads it: a method in capitals, one space, and a path that begins with a slash.
/// Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
/// </summary>
internal sealed class RouteKey : IChooser
{
    private const string AnyMethod = "ANY";

    private static readonly string[] Methods = [AnyMethod, "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (text.StartsWith('$'))
            return Choice.Keep;
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var method = words.Length > 0 ? Array.Find(Methods, known => known.Equals(words[0], StringComparison.OrdinalIgnoreCase)) : null;
        return words switch
        {
            [_, var path] when method is not null => $"{method} {WithSlash(path)}" is var right && right == text ? Choice.Keep : new Choice(right),
            [['/', ..] path] => new Choice($"{AnyMethod} {path}", $"`{text}` names no method, so it became a route of every method"),
            _ => Choice.Refused($"`{text}` is not a method and a path"),
        };
    }

    private static string WithSlash(string path) => path.StartsWith('/') ? path : "/" + path;
}
