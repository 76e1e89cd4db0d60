using Remediator.Sources.Data;

namespace Remediator.Model.CloudFormation;

/// <summary>
/// Evaluates the <c>Conditions</c> block with the parameters' defaults and what is known of the deployment.
/// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
/// </summary>
internal sealed class Conditions(CloudFormationProject project, DataMapping? block, IntrinsicBinder binder)
{
    private const int MaxDepth = 32;

    /// <summary>Whether the condition holds; null when that depends on what is not known.</summary>
    public bool? Holds(string name, Deployment deployment) => Holds(name, deployment, 0);

    private bool? Holds(string name, Deployment deployment, int depth) =>
        depth < MaxDepth && block?.Find(name) is { } member ? Evaluate(binder.Bind(member.Value, block), deployment, depth + 1) : null;

    private bool? Evaluate(Value value, Deployment deployment, int depth)
    {
        if (depth > MaxDepth)
            return null;
        switch (value)
        {
            case CallValue { Function: "Fn::Equals", Arguments: [var left, var right] }:
                var evaluator = new Evaluator(project, deployment);
                return evaluator.TextOf(left) is { } a && evaluator.TextOf(right) is { } b ? a == b : null;
            case CallValue { Function: "Fn::Not", Arguments: [var only] }:
                return !Evaluate(only, deployment, depth + 1);
            case CallValue { Function: "Fn::And" } all:
                return Combine(all.Arguments, deployment, depth, decides: false);
            case CallValue { Function: "Fn::Or" } any:
                return Combine(any.Arguments, deployment, depth, decides: true);
            case CallValue { Function: "Condition", Arguments: [ScalarValue name] }:
                return Holds(name.Text, deployment, depth + 1);
            case MapValue { Entries: [{ Name: "Condition", Value: ScalarValue name }] }:
                return Holds(name.Text, deployment, depth + 1);
            default:
                return null;
        }
    }

    private bool? Combine(IReadOnlyList<Value> operands, Deployment deployment, int depth, bool decides)
    {
        var unknown = false;
        foreach (var operand in operands)
        {
            var result = Evaluate(operand, deployment, depth + 1);
            if (result == decides)
                return decides;
            unknown |= result is null;
        }
        return unknown ? null : !decides;
    }
}
