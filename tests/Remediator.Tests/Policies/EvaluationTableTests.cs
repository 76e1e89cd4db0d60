using System.Text.Json;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Tests.Policies;

/// <summary>
/// Policies, requests and decisions, written from the pages of AWS's documentation that each group names: <c>evaluation.jsonl</c>.
/// </summary>
public class EvaluationTableTests
{
    private static readonly Lazy<Dictionary<string, JsonElement>> Rows = new(Read);

    public static TheoryData<string> Names => [.. Rows.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_decision_is_the_one_that_the_documentation_gives(string name)
    {
        var row = Rows.Value[name];
        var who = row.GetProperty("principal").EnumerateObject().Single();
        var context = new RequestContext();
        foreach (var key in row.GetProperty("context").EnumerateObject())
            context.Add(key.Name, key.Value.ValueKind == JsonValueKind.Array ? [.. key.Value.EnumerateArray().Select(v => v.GetString()!)] : [key.Value.GetString()!]);
        var request = new PolicyRequest(
            who.Name, who.Value.GetString()!, row.GetProperty("action").GetString()!, row.GetProperty("resource").GetString()!, context, new Deployment());
        IReadOnlyList<PolicyDocument>? identity = row.TryGetProperty("identity", out var policies) ? [.. policies.EnumerateArray().Select(Parse)] : null;
        IReadOnlyList<PolicyDocument>? resource = row.TryGetProperty("policy", out var policy) ? [Parse(policy)] : null;
        var decision = (identity, resource) switch
        {
            (not null, null) => PolicyEvaluator.Evaluate(identity, request, PolicyKind.Identity),
            (null, not null) => PolicyEvaluator.Evaluate(resource, request, PolicyKind.Resource),
            _ => AccessEvaluator.Evaluate(identity!, resource!, request, row.GetProperty("resourceAccount").GetString()),
        };
        NameOf(decision.Verdict).ShouldBe(row.GetProperty("expect").GetString());
    }

    [Fact]
    public void The_table_has_at_least_three_hundred_rows() => Rows.Value.Count.ShouldBeGreaterThanOrEqualTo(300);

    private static PolicyDocument Parse(JsonElement json) => PolicyDocument.Parse(json.GetRawText()).ShouldNotBeNull();

    private static string NameOf(PolicyVerdict verdict) => verdict switch
    {
        PolicyVerdict.Allowed => "allowed",
        PolicyVerdict.ExplicitDeny => "explicit-deny",
        PolicyVerdict.ImplicitDeny => "implicit-deny",
        _ => "unknown",
    };

    private static Dictionary<string, JsonElement> Read()
    {
        var rows = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var group = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Policies", "evaluation.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement.Clone();
            if (row.TryGetProperty("group", out var name))
                group = name.GetString()!;
            else
                rows.Add($"{group}: {row.GetProperty("name").GetString()}", row);
        }
        return rows;
    }
}
