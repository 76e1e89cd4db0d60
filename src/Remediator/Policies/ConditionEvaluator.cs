using System.Globalization;
using Remediator.Model;

namespace Remediator.Policies;

/// <summary>
/// The condition operators of IAM. Operators that are not computed here, and values that only the deployment knows, are unknown.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
/// </summary>
internal static class ConditionEvaluator
{
    private const string IfExists = "IfExists";

    /// <summary>Whether one condition holds for a request.</summary>
    public static Match Test(PolicyCondition condition, PolicyRequest request)
    {
        if (condition == PolicyCondition.Unknown)
            return Match.Unknown;
        var op = condition.Operator;
        var actual = request.ContextValue(condition.Key);
        if (op is "Null")
            return Matches.Any(condition.Values, value => value.Literal is { } text ? Matches.Of((text == "true") == (actual is null)) : Match.Unknown);
        var isForAll = op.StartsWith("ForAllValues:", StringComparison.Ordinal);
        if (isForAll || op.StartsWith("ForAnyValue:", StringComparison.Ordinal))
            op = op[(op.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isOptional = op.EndsWith(IfExists, StringComparison.Ordinal);
        if (isOptional)
            op = op[..^IfExists.Length];
        var isNegated = op.Contains("Not", StringComparison.Ordinal);
        if (actual is null)
            return Matches.Of(isOptional || isForAll || isNegated);
        var positive = isNegated ? op.Replace("Not", "", StringComparison.Ordinal) : op;
        var any = Matches.Any(condition.Values, value => Compare(positive, value, actual));
        return isNegated ? any.Not() : any;
    }

    private static Match Compare(string op, TextPattern expected, string actual) => op switch
    {
        "StringEquals" => Wildcard.Equal(expected, actual),
        "StringEqualsIgnoreCase" => Wildcard.Equal(expected, actual, ignoreCase: true),
        "StringLike" => Wildcard.Test(expected, actual),
        "ArnEquals" or "ArnLike" => Arn(expected, actual),
        "Bool" => expected.Literal is { } text ? Matches.Of(string.Equals(text, actual, StringComparison.OrdinalIgnoreCase)) : Match.Unknown,
        "NumericEquals" => Number(expected, actual, (e, a) => a == e),
        "NumericLessThan" => Number(expected, actual, (e, a) => a < e),
        "NumericLessThanEquals" => Number(expected, actual, (e, a) => a <= e),
        "NumericGreaterThan" => Number(expected, actual, (e, a) => a > e),
        "NumericGreaterThanEquals" => Number(expected, actual, (e, a) => a >= e),
        _ => Match.Unknown,
    };

    // Each of the six parts of an ARN is matched by itself, so `*` in one part does not reach into the next;
    // only the last part may hold further colons.
    private static Match Arn(TextPattern expected, string actual)
    {
        // An open name may hold colons itself, so such texts are matched whole.
        if (expected.Literal is not { } pattern || actual.Contains("${", StringComparison.Ordinal))
            return Wildcard.Test(expected, actual);
        var patterns = pattern.Split(':', 6);
        var parts = actual.Split(':', 6);
        if (patterns.Length != 6 || parts.Length != 6)
            return pattern == "*" ? Match.Yes : Match.No;
        var result = Match.Yes;
        for (var i = 0; i < 6; i++)
            result = Matches.And(result, Wildcard.Test(new TextPattern().Add(patterns[i]), parts[i]));
        return result;
    }

    private static Match Number(TextPattern expected, string actual, Func<decimal, decimal, bool> compare) =>
        expected.Literal is { } text
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var e)
        && decimal.TryParse(actual, NumberStyles.Number, CultureInfo.InvariantCulture, out var a)
            ? Matches.Of(compare(e, a))
            : Match.Unknown;
}
