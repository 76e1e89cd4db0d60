namespace Remediator.Logs;

/// <summary>
/// Gives each line to the reader whose event is open, else to the first that begins one. The order of the readers is from
/// the most certain format to loose text, which takes everything.
/// </summary>
internal sealed class LogDispatcher
{
    private readonly LogContext _context = new();
    private readonly FailureSink _sink;
    private readonly LooseTextReader _loose;
    private readonly ILogReader[] _readers;
    private ILogReader? _open;
    private bool _isLong;

    /// <param name="isInner">Whether the lines are records that another log holds.</param>
    public LogDispatcher(LogOptions options, bool isInner = false)
    {
        _sink = new FailureSink(_context);
        var words = new WordCut(options.Literals);
        _loose = new LooseTextReader(_sink, options, words);
        _readers =
        [
            new JsonReader(_sink, isInner ? null : () => Inner(options)), new StackTableReader(_sink), new CdkSummaryReader(_sink), new CfnLintReader(_sink, _context), new JUnitReader(_sink), new CompilerReader(_sink),
            new PulumiTextReader(_sink), new TerraformTextReader(_sink, words), new StackEventReader(_sink, words), _loose,
        ];
    }

    /// <summary>Failures that were counted but not kept.</summary>
    public int Dropped => _sink.Dropped;

    /// <summary>The log is long, so unmarked text in it is noise.</summary>
    public void AssumeLong()
    {
        _isLong = true;
        _loose.AssumeLong();
    }

    /// <summary>Whether the lines to come may belong to an event that has begun.</summary>
    public bool NeedsMore => _open is not null && (_open != _loose || _loose.NeedsMore);

    public void Feed(LogLine line)
    {
        _context.Note(line.Text);
        if (_open is not null)
        {
            var isTaken = (_open != _loose || line.IsBlank || !BeginsFrame(line)) && _open.TryContinue(line);
            if (isTaken)
                return;
            _open.End();
            _open = null;
        }
        foreach (var reader in _readers)
        {
            if (!reader.TryBegin(line))
                continue;
            _open = reader;
            return;
        }
    }

    /// <summary>Lines were left out here: what is open has ended.</summary>
    public void Skip()
    {
        _open?.End();
        _open = null;
    }

    public IReadOnlyList<Failure> Finish()
    {
        Skip();
        _loose.Complete();
        return _sink.Finish();
    }

    // What reads a log whose lines are records of this one.
    private LogDispatcher Inner(LogOptions options)
    {
        var inner = new LogDispatcher(options, isInner: true);
        if (_isLong)
            inner.AssumeLong();
        return inner;
    }

    // Loose text ends where a framed format begins.
    private static bool BeginsFrame(LogLine line) =>
        line.BoxEdge || StackTableReader.IsHeader(line.Text) || JsonReader.BeginsDocument(line.Text) || line.Text.StartsWith("Error: ", StringComparison.Ordinal)
        || CfnLintReader.IsFinding(line.Text) || CfnLintReader.IsRow(line.Text) || JUnitReader.IsReport(line.Text) || CompilerReader.IsDiagnostic(line.Text) || PulumiTextReader.IsHeader(line.Text) || line.Row is not null;
}
