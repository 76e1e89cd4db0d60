using Remediator.Model;

namespace Remediator.Policies;

/// <summary>
/// The condition operators of IAM. Operators that IAM does not have, and values that only the deployment knows, are unknown.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
/// </summary>
internal static class ConditionEvaluator
{
    /// <summary>Whether one condition holds for a request.</summary>
    /// <param name="hasVariables">Whether the policy's version knows policy variables.</param>
    public static Match Test(PolicyCondition condition, PolicyRequest request, bool hasVariables = true)
    {
        if (condition == PolicyCondition.Unknown)
            return Match.Unknown;
        var op = ConditionOperator.Parse(condition.Operator);
        var actual = request.Context[condition.Key];
        if (op.Name == "null")
            return Matches.Any(condition.Values, value => IsAbsent(value, actual is null or []));
        // No value at all, and the empty text as a set: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
        if (actual is null or [] || (op.Set != ConditionSet.None && actual is [""]))
            return Matches.Of((op.IsOptional && actual is null) || op.Set == ConditionSet.All || (op.IsNegated && op.Set == ConditionSet.None));
        var variables = hasVariables ? new PolicyVariables(request.Context) : null;
        return op.Set switch
        {
            ConditionSet.All => Matches.All(actual, value => One(op, condition.Values, value, variables)),
            ConditionSet.Any => Matches.Any(actual, value => One(op, condition.Values, value, variables)),
            // Several values ask for a set operator; without one the condition does not match.
            _ => actual is [var only] ? One(op, condition.Values, only, variables) : Match.No,
        };
    }

    private static Match IsAbsent(TextPattern expected, bool isAbsent) => expected.Literal is not { } text
        ? Match.Unknown
        : Matches.Of(string.Equals(text, isAbsent ? "true" : "false", StringComparison.OrdinalIgnoreCase));

    private static Match One(ConditionOperator op, IReadOnlyList<TextPattern> expected, string actual, PolicyVariables? variables)
    {
        if (TypedValue.Of(op.Name) is { } type)
            return Typed(type, op, expected, actual);
        var any = Matches.Any(expected, value => op.Name switch
        {
            "stringequals" => Wildcard.Equal(value, actual, variables: variables),
            "stringequalsignorecase" => Wildcard.Equal(value, actual, ignoreCase: true, variables),
            "stringlike" => Wildcard.Test(value, actual, variables: variables),
            "arnequals" or "arnlike" => Arn(value, actual, variables),
            _ => Match.Unknown,
        });
        return op.IsNegated ? any.Not() : any;
    }

    // A value that is not of the operator's type makes the condition fail, also where it is negated.
    private static Match Typed(TypedValue type, ConditionOperator op, IReadOnlyList<TextPattern> expected, string actual)
    {
        if (actual.Contains("${", StringComparison.Ordinal))
            return Match.Unknown;
        if (!type.IsValid(actual))
            return Match.No;
        var any = Matches.Any(expected, value => value.Literal is { } text ? Matches.Of(type.Compare(text, actual) ?? false) : Match.Unknown);
        if (!op.IsNegated)
            return any;
        return expected.Any(value => value.Literal is { } text && type.Compare(text, actual) is null) ? Match.No : any.Not();
    }

    // Each of the six parts of an ARN is matched by itself, so `*` in one part does not reach into the next;
    // only the last part may hold further colons.
    private static Match Arn(TextPattern expected, string actual, PolicyVariables? variables)
    {
        var names = new PolicyText.OpenNames();
        if (PolicyText.OfPolicy(expected, names, hasWildcards: true, variables) is not { } pattern)
            return Match.No;
        var text = PolicyText.OfRequest(actual, names);
        var (patterns, parts) = (pattern.Split(6), text.Split(6));
        var match = Match.Yes;
        if (patterns.Count == 6 && parts.Count == 6)
        {
            for (var i = 0; i < 6; i++)
                match = Matches.And(match, patterns[i].Covers(parts[i]));
        }
        else
        {
            match = Matches.Of(expected.Literal == "*" && parts.Count == 6);
        }
        // An open part may hold colons itself; then the parts say nothing, and only the whole can exclude a match.
        return match == Match.No && (pattern.IsOpen || text.IsOpen) && pattern.Covers(text) != Match.No ? Match.Unknown : match;
    }
}
