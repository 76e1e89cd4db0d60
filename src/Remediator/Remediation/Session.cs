using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Patching;
using Remediator.Remediation.Detection;
using Remediator.Text;
using Remediator.Verification;

namespace Remediator.Remediation;

/// <summary>A diagnosis with what was planned, tried and decided for it.</summary>
/// <param name="Diagnosis">The diagnosis; of several failures with one cause, the first.</param>
/// <param name="Remediation">The way out.</param>
/// <param name="Proof">What was shown; null when nothing is edited.</param>
/// <param name="Before">The texts that the remediation's edits changed, as they were before them.</param>
/// <param name="After">The same texts after them.</param>
public sealed record Outcome(
    Diagnosis Diagnosis,
    Remediation Remediation,
    Proof? Proof,
    IReadOnlyList<SourceText> Before,
    IReadOnlyList<string> After)
{
    /// <summary>Further failures of the log that the same edit cures, or that the same advice is for.</summary>
    public List<Diagnosis> AlsoCures { get; } = [];

    /// <summary>Where the fault shows in the sources as they were, the fault itself first; empty when it cannot be told.</summary>
    public IReadOnlyList<ShownPlace> Places { get; init; } = [];
}

/// <summary>
/// Plans the cures of all failures of a log, one after the other, each on the template as the earlier ones left it. So two cures that
/// meet in one place add up, a failure whose cause is gone already is told with the cure that took it, and one that would undo
/// another's edit is refused, naming both. What could not be cured is looked at again after each cure, which may have taken its cause,
/// and at the end, when a cure may have made it curable.
/// </summary>
public sealed class Session
{
    private readonly Planner _planner;
    private readonly List<Project> _projects;
    private readonly Dictionary<string, SourceText> _originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _current = new(StringComparer.Ordinal);
    private readonly List<WrittenSpan> _written = [];
    private readonly List<Outcome> _outcomes = [];
    private readonly List<MadeChange> _made = [];
    private readonly Dictionary<Outcome, OpenFailure> _open = new(ReferenceEqualityComparer.Instance);

    public Session(Planner planner, IEnumerable<Project> projects)
    {
        _planner = planner;
        _projects = [.. projects];
        foreach (var file in _projects.SelectMany(project => project.Files))
            _originals[file.Path] = _current[file.Path] = file;
    }

    /// <summary>What became of the diagnoses so far, in the order of the log.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>The files that changed: as they were, and their text now; ordered by path.</summary>
    public IReadOnlyList<FileChange> Changes
    {
        get
        {
            var changes = new List<FileChange>();
            foreach (var path in _current.Keys.Order(StringComparer.Ordinal))
            {
                if (!_originals.TryGetValue(path, out var original))
                    changes.Add(new FileChange(SourceText.FromString("", path), _current[path].Text, IsNew: true));
                else if (_current[path].Text != original.Text)
                    changes.Add(new FileChange(original, _current[path].Text));
            }
            return changes;
        }
    }

    /// <summary>Plans the cure of one more diagnosis, and makes its edits when they hold.</summary>
    public void Add(Diagnosis diagnosis)
    {
        var moved = diagnosis;
        foreach (var (before, after, edits, _) in _made)
            moved = MovedPlace.Follow(moved, before, after, edits);
        Add(diagnosis, new OpenFailure(moved, null), places: null);
    }

    /// <summary>Plans the cure of one more prediction, in the project that it is about.</summary>
    public void Add(Prediction prediction) =>
        Add(prediction.Diagnosis, new OpenFailure(prediction.Diagnosis, prediction.Project), prediction.Places);

    /// <summary>Tries what could not be cured once more, on the templates as the cures left them, until that cures nothing more.</summary>
    public void Finish()
    {
        for (var tried = 0; tried != _made.Count;)
        {
            tried = _made.Count;
            foreach (var outcome in _open.Keys.ToArray())
            {
                // A cure of this round may have taken its cause.
                if (!_open.TryGetValue(outcome, out var open) || Plan(open) is not { HasEdits: true } remediation
                    || Try(open.Diagnosis, remediation, places: null) is not { Remediation.HasEdits: true } cure)
                {
                    continue;
                }
                _open.Remove(outcome);
                _outcomes[_outcomes.IndexOf(outcome)] = cure;
                cure.AlsoCures.AddRange(outcome.AlsoCures);
                CloseWith(cure);
            }
        }
    }

    private Remediation Plan(OpenFailure failure) =>
        failure.Project is { } index ? _planner.PlanIn(failure.Diagnosis, _projects[index]) : _planner.Plan(failure.Diagnosis, _projects);

    private void Add(Diagnosis asLogged, OpenFailure failure, IReadOnlyList<ShownPlace>? places)
    {
        var remediation = Plan(failure);
        if (remediation.IsAlreadyFixed && CuredBy(asLogged) is { } earlier)
        {
            earlier.AlsoCures.Add(failure.Diagnosis);
            return;
        }
        if (_outcomes.Find(outcome => IsSameAdvice(outcome, failure.Diagnosis, remediation)) is { } told)
        {
            told.AlsoCures.Add(failure.Diagnosis);
            return;
        }
        var outcome = remediation.HasEdits
            ? Try(failure.Diagnosis, remediation, places)
            : new Outcome(failure.Diagnosis, remediation, null, [], []) { Places = places ?? PlacesOf(remediation) };
        _outcomes.Add(outcome);
        if (outcome.Remediation.HasEdits)
            CloseWith(outcome);
        else if (outcome.Remediation.Refusal is not null)
            _open.Add(outcome, failure);
    }

    private IReadOnlyList<ShownPlace> PlacesOf(Remediation remediation) =>
        OriginalPlaces.Of(ShownPlaces.Of(remediation), [.. _made.Select(made => made.Edits)], _originals);

    // Failures that had no cure before this one, and whose cause it took.
    private void CloseWith(Outcome cure)
    {
        var (before, after, edits, _) = _made[^1];
        foreach (var (open, failure) in _open.ToArray())
        {
            var diagnosis = MovedPlace.Follow(failure.Diagnosis, before, after, edits);
            _open[open] = failure with { Diagnosis = diagnosis };
            if (!_planner.PlanIn(diagnosis, after).IsAlreadyFixed || _planner.PlanIn(failure.Diagnosis, before).IsAlreadyFixed)
                continue;
            _open.Remove(open);
            _outcomes.Remove(open);
            cure.AlsoCures.AddRange([open.Diagnosis, .. open.AlsoCures]);
        }
    }

    // What would be told a second time in the same words.
    private static bool IsSameAdvice(Outcome outcome, Diagnosis diagnosis, Remediation remediation) =>
        remediation is { HasEdits: false, IsAlreadyFixed: false } && outcome.Remediation is { HasEdits: false, IsAlreadyFixed: false } told
        && told.Rule == remediation.Rule && told.Refusal == remediation.Refusal && told.Explanation == remediation.Explanation
        && (told.Refusal is null ? outcome.Diagnosis.Failure.Message == diagnosis.Failure.Message : told.Resources.SequenceEqual(remediation.Resources));

    // The cure that took the cause of a failure: before it there was something to do, and nothing after it.
    private Outcome? CuredBy(Diagnosis diagnosis)
    {
        foreach (var (before, after, edits, cure) in _made)
        {
            var moved = MovedPlace.Follow(diagnosis, before, after, edits);
            if (!_planner.PlanIn(diagnosis, before).IsAlreadyFixed && _planner.PlanIn(moved, after).IsAlreadyFixed)
                return cure;
            diagnosis = moved;
        }
        return null;
    }

    private Outcome Try(Diagnosis diagnosis, Remediation remediation, IReadOnlyList<ShownPlace>? places)
    {
        places ??= PlacesOf(remediation);
        var edits = new EditSet();
        foreach (var file in remediation.Edits)
        {
            if (edits.TryAdd(file.Source, file.Edits, remediation.Rule.Id) is { } conflict)
                return Refuse(diagnosis, remediation, places, conflict.Message);
            if (Overwritten(file) is { } other)
                return Refuse(diagnosis, remediation, places, $"`{remediation.Rule.Id}` would change what `{other}` just wrote in {file.Source.Path}: apply that first, deploy, and run again");
        }
        var texts = edits.Sources.ToDictionary(source => source, edits.Apply);
        var after = remediation.Project!.WithTexts(texts);
        var proof = Verifier.Verify(_planner, MovedPlace.Follow(diagnosis, remediation.Project, after, edits), remediation, after);
        if (proof.Failure is not null)
            return Refuse(diagnosis, remediation, places, proof.Failure);
        if (proof.Concerns.Count > 0 && _planner.Options.SafeOnly)
            return Refuse(diagnosis, remediation, places, "the edit needs review, and only safe edits were asked for");
        if (proof.Concerns.Count > 0)
            remediation = remediation with { Applicability = Applicability.Review, Choices = [.. remediation.Choices, .. proof.Concerns] };
        foreach (var source in edits.Sources)
            Record(source.Path, edits.EditsOf(source), remediation.Rule.Id);
        _projects[_projects.IndexOf(remediation.Project)] = after;
        var outcome = new Outcome(diagnosis, remediation, proof, [.. texts.Keys], [.. texts.Values]) { Places = places };
        _made.Add(new MadeChange(remediation.Project, after, edits, outcome));
        foreach (var file in after.Files)
            _current[file.Path] = file;
        return outcome;
    }

    private Outcome Refuse(Diagnosis diagnosis, Remediation remediation, IReadOnlyList<ShownPlace> places, string reason) => new(
        diagnosis,
        remediation with { Applicability = Applicability.Manual, Explanation = _planner.AdviceOf(remediation.Rule, diagnosis), Edits = [], Claims = [], IsAlreadyFixed = false, Refusal = reason, Choices = [] },
        null,
        [],
        [])
    {
        Places = places,
    };

    // Inserting beside or into what another cure wrote, or moving it, is fine; changing or deleting it is not.
    private string? Overwritten(FileEdits file) =>
        _written.FirstOrDefault(w => w.Path == file.Source.Path && file.Edits.Any(e => !file.Source.Text.AsSpan(e.Span.Start, e.Span.Length).IsWhiteSpace() && e.Span.Overlaps(w.Span)))?.Rule;

    private void Record(string path, IReadOnlyList<TextEdit> edits, string rule)
    {
        var shift = 0;
        var added = new List<WrittenSpan>();
        foreach (var edit in edits)
        {
            var start = edit.Span.Start + shift;
            added.Add(new WrittenSpan(path, new TextSpan(start, start + edit.NewText.Length), rule));
            shift += edit.NewText.Length - edit.Span.Length;
        }
        for (var i = 0; i < _written.Count; i++)
        {
            if (_written[i].Path == path)
                _written[i] = _written[i] with { Span = Shift(_written[i].Span, edits) };
        }
        _written.AddRange(added);
    }

    private static TextSpan Shift(TextSpan span, IReadOnlyList<TextEdit> edits)
    {
        var before = edits.Where(e => e.Span.End <= span.Start).Sum(e => e.NewText.Length - e.Span.Length);
        var within = edits.Where(e => e.Span.Start >= span.Start && e.Span.End < span.End && e.Span.End > span.Start).Sum(e => e.NewText.Length - e.Span.Length);
        return new TextSpan(span.Start + before, span.End + before + within);
    }

    /// <param name="Diagnosis">The diagnosis, its place as the cures so far moved it.</param>
    /// <param name="Project">The project that it is about; null when that is looked for.</param>
    private sealed record OpenFailure(Diagnosis Diagnosis, int? Project);

    private sealed record MadeChange(Project Before, Project After, EditSet Edits, Outcome Cure);

    private sealed record WrittenSpan(string Path, TextSpan Span, string Rule);
}
