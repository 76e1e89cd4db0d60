using Remediator.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Remediator.Sources.Data;

/// <summary>The events of one YAML text. The parser's exceptions end them, and become problems.</summary>
internal sealed class YamlEvents
{
    private readonly SourceText _source;
    private readonly List<Problem> _problems;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private ParsingEvent? _pushedBack;
    private bool _stopped;

    public YamlEvents(SourceText source, List<Problem> problems)
    {
        _source = source;
        _problems = problems;
        _scanner = new Scanner(new StringReader(source.Text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>Where the flow collections begin that are open, innermost on top; a syntax error is told with the bracket it lies in.</summary>
    public Stack<int> OpenFlows { get; } = [];

    /// <summary>The next event; null after an error and at the end.</summary>
    public ParsingEvent? Next()
    {
        if (_pushedBack is { } pushedBack)
        {
            _pushedBack = null;
            return pushedBack;
        }
        if (_stopped)
            return null;
        try
        {
            if (_parser.MoveNext())
                return _parser.Current;
        }
        catch (YamlException e)
        {
            var hasMark = e.Start.Index > 0 || e.End.Index > 0;
            Report(e.Message, hasMark ? e.Start : _scanner.CurrentPosition);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser throws these, without a mark, on some texts that no rule of its grammar foresees.
            Report(reason: "", _scanner.CurrentPosition);
        }
        _stopped = true;
        return null;
    }

    /// <summary>Makes an event the next one again.</summary>
    public void PushBack(ParsingEvent? taken) => _pushedBack = taken;

    /// <summary>Gives no more events.</summary>
    public void Stop() => _stopped = true;

    private void Report(string reason, in Mark at)
    {
        var openFlow = OpenFlows.TryPeek(out var opened) ? opened : (int?)null;
        _problems.Add(YamlSyntaxProblems.Describe(_source, reason, (int)at.Index, (int)_scanner.CurrentPosition.Index, openFlow));
    }
}
