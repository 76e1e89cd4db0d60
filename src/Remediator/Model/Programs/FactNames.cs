using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>An expression of a program, and whether only the deployment knows its value.</summary>
internal sealed record ProgramExpressionText(string Text, bool IsOutput)
{
    /// <summary>What the expression comes to, where it is a literal; null for others.</summary>
    public string? Literal { get; init; }
}

/// <summary>Finds what a program calls a fact of its deployment at a place: a variable, a parameter, a member of what it looked up.</summary>
internal static class FactNames
{
    private static readonly string[] RegionNames = ["region", "awsregion", "currentregion", "regionname"];
    private static readonly string[] SettingsNames = ["args", "props", "config", "cfg", "conf", "settings", "env", "environment", "context", "options", "opts", "params", "input", "inputs"];
    private static readonly string[] AccountNames = ["account", "accountid", "awsaccountid", "awsaccount", "acct", "currentaccount"];

    /// <summary>
    /// The fact that a variable or parameter means by its name, where the program does not tell its value (settings, arguments of a caller
    /// elsewhere); null for none.
    /// </summary>
    public static Value? Assumed(string name, Value value)
    {
        if (Interpreter.Plain(value) is not (CallValue { Function: "unknown" } or ChoiceValue))
            return null;
        var plain = LibraryValue.Plain(name);
        return Array.IndexOf(RegionNames, plain) >= 0 ? new ReferenceValue(DeploymentFact.Region)
            : Array.IndexOf(AccountNames, plain) >= 0 ? new ReferenceValue(DeploymentFact.Account)
            : null;
    }

    /// <summary>The fact that a member of the program's settings means (<c>args.accountId</c>); null for none.</summary>
    public static Value? OfSettings(ProgramMember member)
    {
        var holder = member.Target switch { ProgramName name => name.Name, ProgramMember inner => inner.Name, _ => "" };
        return Array.IndexOf(SettingsNames, LibraryValue.Plain(holder)) >= 0 ? Assumed(member.Name, Interpreter.Unknown()) : null;
    }

    /// <summary>The name that a chain of members begins with; null for what is no such chain.</summary>
    public static string? RootOf(ProgramExpression expression)
    {
        while (expression is ProgramMember member)
            expression = member.Target;
        return (expression as ProgramName)?.Name;
    }

    /// <summary>The nearest expression for a fact; null when the place has none.</summary>
    /// <param name="position">Where it will stand: what is declared behind it in the same run does not count.</param>
    public static ProgramExpressionText? Find(string fact, Frame frame, SourceText source, int position, bool takesOutputs, IReadOnlyList<Value> regionValues)
    {
        ProgramExpressionText? byName = null;
        for (var at = frame; at is not null; at = at.Outer)
        {
            foreach (var (name, value, declared) in at.Names)
            {
                var isHere = at.File.Source == source;
                if (isHere && declared.Start > position || isHere && declared.Contains(position) && !IsParameter(value, declared, source))
                    continue;
                foreach (var (expression, held) in Reachable(name, value, frame.File.Language))
                {
                    if (IsOutput(value, held) && !takesOutputs)
                        continue;
                    var found = new ProgramExpressionText(expression, IsOutput(value, held));
                    if (Interpreter.Plain(held) is ReferenceValue { Attribute: null } reference && reference.Target == fact)
                        return found;
                    byName ??= IsNamed(fact, expression, held, regionValues) ? found : null;
                }
            }
            if (at.Self is { } self && at.Outer?.Self != self)
            {
                var own = frame.File.Language == ProgramLanguage.Python ? "self" : "this";
                if (frame.File.Language != ProgramLanguage.Go && FromObject(own, self, fact, frame.File.Language, takesOutputs, regionValues, ref byName) is { } member)
                    return member;
            }
        }
        return Noted(fact, frame, source, position, takesOutputs) ?? byName;
    }

    // What the place's own texts call it.
    private static ProgramExpressionText? Noted(string fact, Frame frame, SourceText source, int position, bool takesOutputs)
    {
        for (var at = frame; at is not null; at = at.Outer)
        {
            if (!at.Notes.TryGetValue(fact, out var note) || note.IsOutput && !takesOutputs || at.File.Source != source)
                continue;
            if (note.Root is "this" or "self" || at.Names.Any(name => name.Name == note.Root && name.At.Start <= position) || at[note.Root] is null && at.Find(note.Root) is not null)
                return new ProgramExpressionText(note.Text, note.IsOutput);
        }
        return null;
    }

    private static bool IsParameter(Value _, TextSpan declared, SourceText source) => !source.Slice(declared).Contains('\n') && !source.Slice(declared).Contains('=');

    private static ProgramExpressionText? FromObject(string own, ObjectValue self, string fact, ProgramLanguage language, bool takesOutputs, IReadOnlyList<Value> regionValues, ref ProgramExpressionText? byName)
    {
        foreach (var (field, value) in self.Fields)
        {
            foreach (var (expression, held) in Reachable($"{own}.{field}", value, language))
            {
                if (IsOutput(value, held) && !takesOutputs)
                    continue;
                var found = new ProgramExpressionText(expression, IsOutput(value, held));
                if (Interpreter.Plain(held) is ReferenceValue { Attribute: null } reference && reference.Target == fact)
                    return found;
                byName ??= IsNamed(fact, field, held, regionValues) ? found : null;
            }
        }
        return null;
    }

    private static bool IsOutput(Value whole, Value part) => whole is CallValue { Function: Interpreter.OutputMark } || part is CallValue { Function: Interpreter.OutputMark };

    // The value itself, and members of what holds facts.
    private static IEnumerable<(string Expression, Value Value)> Reachable(string name, Value value, ProgramLanguage language)
    {
        yield return (name, value);
        switch (Interpreter.Plain(value))
        {
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    if (Interpreter.Plain(entry.Value) is not ReferenceValue || !IsSpelt(entry.Name, language) || !char.IsAsciiLetter(entry.Name[0]))
                        continue;
                    // A dictionary of the program itself is not read by members.
                    if (language == ProgramLanguage.Python && map.Origin is not null)
                        yield return ($"{name}[\"{entry.Name}\"]", entry.Value);
                    else
                        yield return (language == ProgramLanguage.Go && value is CallValue ? $"{name}.{entry.Name}()" : $"{name}.{entry.Name}", entry.Value);
                }
                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Count; i++)
                    yield return (language == ProgramLanguage.Go ? $"{name}[{i}].(string)" : $"{name}[{i}]", list.Items[i]);
                break;
            case ObjectValue held when language == ProgramLanguage.Go || held.Type is null:
                foreach (var (field, inner) in held.Fields)
                {
                    if (IsSpelt(field, language) || language == ProgramLanguage.Go)
                        yield return ($"{name}.{field}", inner);
                }
                break;
        }
    }

    private static bool IsSpelt(string name, ProgramLanguage language) => language switch
    {
        ProgramLanguage.Go => char.IsUpper(name[0]),
        ProgramLanguage.Python => !name.Any(char.IsUpper),
        _ => !char.IsUpper(name[0]) && !name.Contains('_', StringComparison.Ordinal),
    };

    private static bool IsNamed(string fact, string expression, Value value, IReadOnlyList<Value> regionValues)
    {
        var plain = Interpreter.Plain(value);
        if (plain is not (ScalarValue or CallValue { Function: "unknown" } or ChoiceValue))
            return false;
        var last = LibraryValue.Plain(expression[(expression.LastIndexOf('.') + 1)..]);
        return fact switch
        {
            DeploymentFact.Region => regionValues.Contains(value) || Array.IndexOf(RegionNames, last) >= 0,
            DeploymentFact.Account => Array.IndexOf(AccountNames, last) >= 0,
            _ => false,
        };
    }
}
