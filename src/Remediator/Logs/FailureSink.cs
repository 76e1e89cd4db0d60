namespace Remediator.Logs;

/// <summary>
/// Collects what the readers find and folds what belongs together: repeats of one failure, summaries, and events that only
/// follow from others. Holds a bounded number of failures, however long the log.
/// </summary>
internal sealed class FailureSink(LogContext context)
{
    /// <summary>More distinct failures than this are counted, not kept.</summary>
    public const int MostFailures = 5_000;

    private const long MostCharacters = 24_000_000;
    private const int MostEchoes = 500;
    private const int ShortestRepeat = 8;

    private readonly List<Failure> _causes = [];
    private readonly Dictionary<string, List<int>> _byMessage = new(StringComparer.Ordinal);
    private readonly List<Failure> _echoes = [];
    private readonly List<Failure> _warnings = [];
    private Failure? _firstCascade;
    private int _cascades;
    private long _characters;

    /// <summary>Failures that were left out because there were too many.</summary>
    public int Dropped { get; private set; }

    /// <summary>Whether anything at all was found.</summary>
    public bool IsEmpty => _causes.Count == 0 && _echoes.Count == 0 && _firstCascade is null;

    public void Add(Failure failure, FailureKind kind = FailureKind.Cause)
    {
        failure = failure with
        {
            Message = Secrets.Redact(failure.Message),
            Text = Secrets.Redact(failure.Text),
            Region = failure.Region ?? context.Region,
            Stack = failure.Stack ?? context.Stack,
        };
        if (Cascade.Is(failure.Message))
            kind = FailureKind.Cascade;
        switch (kind)
        {
            case FailureKind.Cascade:
                _firstCascade ??= failure;
                _cascades++;
                break;
            case FailureKind.Warning:
                if (_warnings.Count < MostEchoes)
                    _warnings.Add(failure);
                break;
            case FailureKind.Echo when _echoes.Count < MostEchoes:
                _echoes.Add(failure);
                break;
            default:
                AddCause(failure);
                break;
        }
    }

    /// <summary>The log is so short that its warnings are what it was handed in for, when nothing is worse.</summary>
    public void AdmitWarnings()
    {
        if (!IsEmpty)
            return;
        foreach (var warning in _warnings)
            AddCause(warning);
    }

    /// <summary>The log is so short that what is supposed to be an error is what it was handed in for, when nothing is marked as one.</summary>
    public void AdmitSupposed()
    {
        if (!_causes.TrueForAll(cause => cause.IsSupposed))
            return;
        for (var index = 0; index < _causes.Count; index++)
            _causes[index] = _causes[index] with { IsSupposed = false };
    }

    /// <summary>An event says that the deployment of this stack has begun; later events that name no stack are of it.</summary>
    public void NoteStack(string name) => context.NoteStack(name);

    /// <summary>The failures of the log in the order of their lines.</summary>
    public IReadOnlyList<Failure> Finish()
    {
        foreach (var echo in _echoes)
            Resolve(echo);
        MisspeltArgument.Fold(_causes);
        if (_causes.Count == 0 && _firstCascade is not null)
            return [_firstCascade with { Folded = _cascades - 1 }];
        if (_causes.Count > 0 && _cascades > 0)
            _causes[0] = _causes[0] with { Folded = _causes[0].Folded + _cascades };
        for (var i = 0; i < _causes.Count; i++)
            _causes[i] = _causes[i] with { Region = _causes[i].Region ?? context.OnlyRegion, Stack = _causes[i].Stack ?? context.OnlyStack };
        return [.. _causes.OrderBy(f => f.Line)];
    }

    private void AddCause(Failure failure)
    {
        if (_byMessage.TryGetValue(failure.Message, out var same))
        {
            foreach (var index in same)
            {
                if (!IsRepeat(_causes[index], failure))
                    continue;
                _causes[index] = Merge(_causes[index], failure);
                return;
            }
        }
        if (_causes.Count >= MostFailures || _characters + failure.Text.Length + failure.Message.Length > MostCharacters)
        {
            Dropped++;
            return;
        }
        _characters += failure.Text.Length + failure.Message.Length;
        _byMessage[failure.Message] = same ?? [];
        _byMessage[failure.Message].Add(_causes.Count);
        _causes.Add(failure);
    }

    // A summary is folded into every cause that it repeats; when it repeats none, it is news.
    private void Resolve(Failure echo)
    {
        var folded = false;
        for (var i = 0; i < _causes.Count; i++)
        {
            if (_causes[i].Message.Length < ShortestRepeat || !Repeats(echo, _causes[i]))
                continue;
            _causes[i] = Merge(_causes[i], echo);
            folded = true;
        }
        if (!folded)
            AddCause(echo);
    }

    private static bool Repeats(Failure echo, Failure cause) =>
        echo.Text.Contains(cause.Message, StringComparison.Ordinal) || cause.Text.Contains(echo.Message, StringComparison.Ordinal)
        || (NestedStack.FailedResources(echo.Text) is { } names && cause.Resource is { } id && names.Contains(id, StringComparer.Ordinal))
        || (cause.Stack is { Length: > 0 } stack && echo.PhysicalId?.Contains($"/{stack}/", StringComparison.Ordinal) == true);

    // The same words about another resource are another failure; about an unnamed one they are a copy.
    private static bool IsRepeat(Failure first, Failure second) =>
        Agree(first.Resource, second.Resource) && Agree(first.ResourceType, second.ResourceType) && Agree(first.Stack, second.Stack)
        && Agree(first.Location?.ToString(), second.Location?.ToString());

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;

    private static Failure Merge(Failure kept, Failure repeat) => kept with
    {
        Folded = kept.Folded + 1,
        IsSupposed = kept.IsSupposed && repeat.IsSupposed,
        ErrorCode = kept.ErrorCode ?? repeat.ErrorCode,
        Service = kept.Service ?? repeat.Service,
        Operation = kept.Operation ?? repeat.Operation,
        StatusCode = kept.StatusCode ?? repeat.StatusCode,
        Resource = kept.Resource ?? (repeat.ResourceType == "AWS::CloudFormation::Stack" ? null : repeat.Resource),
        ResourceType = kept.ResourceType ?? (repeat.ResourceType == "AWS::CloudFormation::Stack" ? null : repeat.ResourceType),
        ResourceProperties = kept.ResourceProperties ?? repeat.ResourceProperties,
        ConstructPath = kept.ConstructPath ?? repeat.ConstructPath,
        Location = kept.Location ?? repeat.Location,
        Stack = kept.Stack ?? repeat.Stack,
        Region = kept.Region ?? repeat.Region,
        Account = kept.Account ?? repeat.Account,
    };
}
