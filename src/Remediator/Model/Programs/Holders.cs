using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>An expression for a resource, and the statement beside which it can be used.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="IsBefore">Whether what uses the expression goes before the statement; else behind it.</param>
internal sealed record HoldingPlace(string Text, ProgramStatement Statement, ProgramPlace Place, bool IsBefore = false);

/// <summary>Finds where a program has a resource in its hands, and no other one in the same place.</summary>
internal static class Holders
{
    /// <summary>A place for a call on the resource; null when each place that has it has others too.</summary>
    /// <param name="alike">The ids of the resources that may share the place: the resource itself, and its copies.</param>
    public static HoldingPlace? Of(Interpreter interpreter, ResourceRecord record, IReadOnlySet<string> alike)
    {
        // Behind the last statement that was added to it.
        for (var i = record.AddedStatements.Count - 1; i >= 0; i--)
        {
            var (_, at, place) = record.AddedStatements[i];
            if (at is ProgramExpressionStatement { Expression: ProgramCall { Callee: ProgramMember { Target: var target } } }
                && interpreter.Resources.TrueForAll(other => alike.Contains(other.Id) || !other.AddedStatements.Exists(added => added.At == at)))
            {
                return new HoldingPlace(place.File.Source.Slice(target.Span), at, place);
            }
        }
        foreach (var holder in interpreter.Holders)
        {
            if (holder.Resource == record.Id && interpreter.Holders.TrueForAll(other => other.Statement != holder.Statement || alike.Contains(other.Resource)))
                return new HoldingPlace(holder.Text, holder.Statement, holder.Place);
        }
        return AtUser(interpreter, record);
    }

    // `encryption_key=ring.logs`: who is given the resource can read it, and so can a line before.
    private static HoldingPlace? AtUser(Interpreter interpreter, ResourceRecord record)
    {
        var made = interpreter.Resources.FindIndex(other => other.Id == record.Id);
        foreach (var user in interpreter.Resources)
        {
            if (user.Statement is not { } statement || user.MadeBefore <= made || interpreter.Resources.Exists(other => other.Call == user.Call && other.Id != user.Id))
                continue;
            foreach (var entry in user.Arguments?.Entries ?? [])
            {
                var expression = entry.Syntax switch { ProgramEntry { IsSpread: false } written => written.Value, ProgramArgument { Spread: "" } argument => argument.Value, _ => null };
                if (expression is not null && IsReading(expression) && Interpreter.Plain(entry.Value) is ReferenceValue { Attribute: null } held && held.Target == record.Id
                    && user.Call.Span.Contains(expression.Span))
                {
                    return new HoldingPlace(user.Place.File.Source.Slice(expression.Span), statement, user.Place, IsBefore: true);
                }
            }
        }
        return null;
    }

    // What can be written twice: members, elements, and calls that only name what is wanted.
    private static bool IsReading(ProgramExpression expression) => expression switch
    {
        ProgramName => true,
        ProgramMember member => IsReading(member.Target),
        ProgramIndex index => IsReading(index.Target) && index.Index is ProgramText { Literal: not null } or ProgramLiteral or ProgramName or ProgramMember,
        ProgramCall { IsNew: false, Callee: ProgramMember { Target: var target } } call => IsReading(target)
            && call.Arguments.All(argument => argument is { Name: null, Spread: "", Value: ProgramText { Literal: not null } or ProgramLiteral or ProgramName or ProgramMember }),
        _ => false,
    };
}
