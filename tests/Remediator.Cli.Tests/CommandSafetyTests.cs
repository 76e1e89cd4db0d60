using System.Text.RegularExpressions;
using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;

namespace Remediator.Cli.Tests;

/// <summary>Commands that people copy hold no word of a log that a shell would run.</summary>
public partial class CommandSafetyTests
{
    private const string Hostile = "/x$(id)'\"; id";

    public static TheoryData<string> Messages =>
    [
        Hostile,
        "DependencyViolation vpc-1",
        "User: arn:aws:iam::111122223333:user/x$(id)'y is not authorized to perform: s3:Get$(id) on resource: arn:aws:s3:::b$(id)'c with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/p-$(id)'x",
        "User: arn:aws:iam::$(id):user/y is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b because no service control policy allows it",
        "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/x'$(id)'y because no identity-based policy allows it",
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void No_command_of_any_advice_holds_a_hostile_word(string message)
    {
        var renderer = new TextRenderer(RuleTemplateEngine.Create());
        var bad = new List<string>();
        foreach (var rule in CatalogueSource.Load([], ".").Rules)
        {
            var failure = new Failure
            {
                Message = message,
                Text = message,
                Line = 1,
                Operation = Hostile,
                Service = Hostile,
                Resource = $"aws_x.y[\"{Hostile}\"]",
                ResourceType = "aws_x" + Hostile,
                PhysicalId = Hostile,
                Stack = Hostile,
                Region = Hostile,
                Account = Hostile,
            };
            foreach (var captured in (string[])[Hostile, ""])
            {
                var captures = rule.CaptureNames.ToDictionary(name => name, _ => captured, StringComparer.Ordinal);
                var advice = renderer.Render(rule.Advice, new Diagnosis(rule, failure, Confidence.Exact, captures));
                bad.AddRange(Command().Matches(advice).Select(match => OutsideQuotes(match.Value)).Where(text => text.Contains("$(id)", StringComparison.Ordinal)).Select(text => $"{rule.Id}: {text}"));
            }
        }
        bad.Distinct().ShouldBeEmpty();
    }

    // What a shell takes for letters, and names in prose behind the command, which stand between backticks.
    private static string OutsideQuotes(string command) => Quoted().Replace(command, "");

    [GeneratedRegex(@"(?<![\w-])(?:aws|pulumi|terraform|cdk|sam|grep|ls|find|export(?= TF_)|docker|npm|npx|dig|curl|openssl|kubectl|git) [^\n]*")]
    private static partial Regex Command();

    [GeneratedRegex(@"\\.|'[^'\n]*'|`[^\n]*?`")]
    private static partial Regex Quoted();
}
