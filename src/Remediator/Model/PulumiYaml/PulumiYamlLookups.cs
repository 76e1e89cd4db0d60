using Remediator.Model.Programs;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.PulumiYaml;

/// <summary>
/// Puts facts of the deployment into the program's words: a variable or setting that holds them is used, else a look-up is added to
/// <c>variables:</c>.
/// </summary>
internal sealed class PulumiYamlLookups(PulumiYamlProject project, DataDocument document, DataMapping root)
{
    private static readonly string[] Sections = ["variables", "resources", "config", "configuration"];

    private readonly Dictionary<string, ReferenceValue> _known = new(StringComparer.Ordinal);

    /// <summary>The variables that the expressions given so far need and the program lacks.</summary>
    public List<(string Name, string Function)> Added { get; } = [];

    /// <summary>The expression for a fact, as target and attribute of a reference.</summary>
    public ReferenceValue Of(string fact)
    {
        if (!_known.TryGetValue(fact, out var expression))
            _known[fact] = expression = Existing(fact) ?? New(fact);
        return expression;
    }

    /// <summary>The text of the section <c>variables</c> for what is added, where the program has none; lines end as in the file.</summary>
    public TextEdit Section(DataMember before)
    {
        var source = document.Source;
        var start = source.Lines.LineStart(before.Span.Start);
        // A comment above the section belongs to it.
        while (start > 0 && source.Lines.LineStart(start - 1) is var above && source.Text.AsSpan(above).TrimStart(' ').StartsWith("#"))
            start = above;
        var lines = new List<string> { "variables:" };
        foreach (var (name, function) in Added)
            lines.AddRange([$"  {name}:", "    fn::invoke:", $"      function: {function}", "      arguments: {}"]);
        var text = string.Join(source.NewLine, lines.Select(line => line.Replace("  ", new string(' ', new YamlLayout(document).Indent), StringComparison.Ordinal)));
        var blank = start > 1 && source.Text.AsSpan(0, start).TrimEnd([' ', '\r', '\n']).Length + source.NewLine.Length < start;
        return TextEdit.Insert(start, text + source.NewLine + (blank ? source.NewLine : ""));
    }

    /// <summary>The look-up that a variable holds.</summary>
    public static MapValue Invoke(string function) => new([new MapEntry("fn::invoke", new MapValue([new MapEntry("function", new ScalarValue(function)), new MapEntry("arguments", new MapValue([]))]))]);

    private ReferenceValue? Existing(string fact)
    {
        foreach (var member in project.Binder.Section("variables")?.Members ?? [])
        {
            switch (project.Binder.Variable(member.Name))
            {
                case ReferenceValue { Attribute: null } reference when reference.Target == fact:
                    return new ReferenceValue(member.Name);
                case MapValue { Origin: null } facts when facts.Entries.FirstOrDefault(entry => entry.Value is ReferenceValue { Attribute: null } held && held.Target == fact) is { } entry:
                    return new ReferenceValue(member.Name, entry.Name);
            }
        }
        var setting = project.Declarations.FirstOrDefault(declaration => FactNames.Assumed(declaration.Name, new CallValue("unknown", [])) is ReferenceValue assumed && assumed.Target == fact);
        return setting is null ? null : new ReferenceValue(setting.Name);
    }

    private ReferenceValue New(string fact)
    {
        var (name, function, member) = fact switch
        {
            DeploymentFact.Region => ("currentRegion", "aws:getRegion", "name"),
            DeploymentFact.Account => ("callerIdentity", "aws:getCallerIdentity", "accountId"),
            DeploymentFact.Partition => ("currentPartition", "aws:getPartition", "partition"),
            _ => ("currentPartition", "aws:getPartition", "dnsSuffix"),
        };
        var present = Added.Find(variable => variable.Function == function);
        if (present.Name is null)
        {
            Added.Add(present = (FreeName.First(name, IsTaken), function));
        }
        return new ReferenceValue(present.Name, member);
    }

    private bool IsTaken(string name) => Sections.Any(section => (root.Find(section)?.Value as DataMapping)?.Find(name) is not null);
}
