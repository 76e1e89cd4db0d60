namespace Remediator.Catalogue.Patterns;

/// <summary>
/// A regular expression matched in time linear in the text, so that no log can make it slow. Knows literals, <c>.</c>, classes,
/// <c>\d \w</c> (ASCII) and <c>\s</c> (Unicode) and their complements, named and plain groups (only named ones capture), alternation,
/// greedy and lazy quantifiers, <c>^ $ \b \B</c>. Alternatives are preferred in their order, as in .NET. Where a repeated part can be
/// empty, a group in it keeps its last capture that is not an empty round. Immutable, and safe to share between threads.
/// </summary>
public sealed class SignaturePattern
{
    private readonly string[] _names;
    private readonly PatternProgram _program;
    private readonly string _prefix;

    private SignaturePattern(string[] names, PatternProgram program)
    {
        _names = names;
        _program = program;
        _prefix = program.Prefix();
    }

    /// <summary>The names of the groups, each once, in their order.</summary>
    public IReadOnlyList<string> GroupNames => _names;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="PatternException">The pattern is malformed, too large or beyond what can be matched.</exception>
    public static SignaturePattern Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var root = parser.Parse();
        return new SignaturePattern([.. parser.Names], PatternCompiler.Compile(root, parser.Names.Count));
    }

    /// <summary>The first match in a text; null when there is none.</summary>
    public PatternMatch? Match(string text) => Match(text, out _);

    /// <summary>As <see cref="Match(string)"/>; tells how many instructions were run.</summary>
    internal PatternMatch? Match(string text, out long steps)
    {
        steps = 0;
        var from = text.IndexOf(_prefix, StringComparison.Ordinal);
        if (from < 0)
            return null;
        var machine = new PatternMachine(_program, text, _prefix);
        var found = machine.Run(from);
        steps = machine.Steps;
        return found ? new PatternMatch(text, _names, machine.Start, machine.End, machine.Captures) : null;
    }
}
