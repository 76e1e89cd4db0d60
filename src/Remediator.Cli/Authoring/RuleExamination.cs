using System.Text;
using Remediator.Catalogue;
using Remediator.Cli.Commands;
using Remediator.Cli.Input;
using Remediator.Logs;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Authoring;

/// <summary>
/// Holds rule folders against what they claim: they can be read, every text is recognised as its rule and as no other of the whole
/// catalogue, no near miss is, every signature has a text that shows it, every example gives its reviewed patch and is then cured.
/// </summary>
internal sealed class RuleExamination(string currentFolder)
{
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];
    private int _texts;
    private int _nearMisses;
    private int _examples;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What could be better.</summary>
    public IReadOnlyList<Problem> Warnings => _warnings;

    /// <summary>Examines a rule folder or a tree of them.</summary>
    /// <returns>What was examined, in one line.</returns>
    /// <exception cref="TroubleException">The folder holds no rule.</exception>
    public string Run(string folder)
    {
        var (rules, templates) = CatalogueSource.ReadFolder(folder, currentFolder, _problems);
        if (rules.Count == 0 && _problems.Count == 0)
            throw new TroubleException($"the folder `{WorkTree.Relative(currentFolder, folder)}` holds no `rule.yaml`", "`remediate rules new ID` begins a rule");
        var catalogue = CatalogueSource.Load([], currentFolder).With(rules, templates);
        _problems.AddRange(RuleTemplateEngine.Check(rules, catalogue.Templates));
        // A recipe that names a verb that is not there fails in every example: once is enough.
        var unsound = _problems.Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
        var snapshots = SnapshotsOf(folder);
        var logs = new ErrorLogs(currentFolder, () => Stream.Null, catalogue);
        foreach (var rule in rules.Where(rule => !unsound.Contains(rule.Path)))
            Examine(rule, catalogue, logs, snapshots);
        return $"{Count(rules.Count, "rule")}, {Count(_texts, "text")}, {Count(_nearMisses, "near miss", "near misses")}, {Count(_examples, "example")}: "
            + (_problems.Count == 0 ? "no problem" : Count(_problems.Count, "problem"));
    }

    private static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    private void Examine(Rule rule, CatalogueSet catalogue, ErrorLogs logs, string? snapshots)
    {
        var examples = new RuleExamples(Path.GetDirectoryName(Path.GetFullPath(rule.Path, currentFolder))!);
        var matcher = new SignatureMatcher(catalogue);
        var shown = new List<Failure>();
        foreach (var text in examples.Texts)
        {
            _texts++;
            var failures = Read(logs, text);
            shown.AddRange(failures);
            if (failures.Count > 0)
                Claim(rule, text, [.. failures.Select(matcher.Match).Where(diagnoses => diagnoses.Count > 0).Select(diagnoses => diagnoses[0].Rule)]);
        }
        foreach (var text in examples.NearMisses)
        {
            _nearMisses++;
            if (Read(logs, text).SelectMany(matcher.Match).Any(diagnosis => diagnosis.Rule.Id == rule.Id))
                Report(text, $"the near miss is taken for `{rule.Id}`", "tell the two apart: a longer literal, or `none` with a text of the look-alike");
        }
        foreach (var example in examples.WithTemplates)
        {
            _examples++;
            var failures = Read(logs, example.Log);
            shown.AddRange(failures);
            Examine(rule, example, catalogue, failures, snapshots);
        }
        if (rule.Signatures.Count > 0)
            Complete(rule, examples, shown);
    }

    private void Claim(Rule rule, string text, Rule[] claimed)
    {
        if (claimed.Length == 0)
            Report(text, $"no signature matches: the text is not recognised as `{rule.Id}`", "compare it with the literal, letter by letter");
        else if (!claimed.Any(first => first.Id == rule.Id || first.Id == rule.VariantOf))
            Report(text, $"the text is claimed by `{claimed[0].Id}`, not by `{rule.Id}`", "one of the two signatures fits too much: a longer literal, `none`, or `precedence`");
    }

    private void Complete(Rule rule, RuleExamples examples, List<Failure> shown)
    {
        foreach (var signature in rule.Signatures)
        {
            var alone = new SignatureMatcher(CatalogueSet.Of([rule with { Signatures = [signature] }], new Dictionary<string, string>()));
            if (!shown.Any(failure => alone.Match(failure).Count > 0))
                _warnings.Add(Problem.InFile(rule.Path, $"no text shows the signature with the literal `{signature.Literal}`", "add one to examples/texts"));
        }
        if (examples.NearMisses.Count == 0)
            Report(rule.Path, "the rule has no near miss", "add examples/near-miss/NAME.log: a text that looks alike and is another failure");
        if (examples.Texts.Count + examples.WithTemplates.Count == 0)
            Report(rule.Path, "the rule has no text that it recognises", "add examples/texts/NAME.log, or an example with a template");
        if (rule.Recipe.Count > 0 && examples.WithTemplates.Count == 0)
            Report(rule.Path, "the rule has a recipe and no example of it", "add examples/FLAVOUR/NAME/ with a failing template and its error.log");
        if (rule.Title.Contains(RuleScaffold.Placeholder, StringComparison.Ordinal))
            _warnings.Add(Problem.InFile(rule.Path, "the rule is still the one that `rules new` wrote", "write your failure into it"));
    }

    private void Examine(Rule rule, RuleExample example, CatalogueSet catalogue, IReadOnlyList<Failure> failures, string? snapshots)
    {
        try
        {
            var files = new TemplateFiles(example.Folder, example.Folder).Read([example.Folder], []);
            files = [.. files.Where(file => file.FullPath != example.Log)];
            var report = Remediate(catalogue, files, failures);
            if (report.Outcomes.All(outcome => outcome.Remediation.Rule.Id != rule.Id))
            {
                var others = report.Outcomes.Select(outcome => outcome.Remediation.Rule.Id).Distinct();
                Report(example.Log, $"the example is not diagnosed as `{rule.Id}`", others.Any() ? $"it is diagnosed as {string.Join(", ", others)}" : "no signature matches the log");
                return;
            }
            Compare(rule, example, report, snapshots);
            if (report.Changes.Count > 0)
                Again(rule, example, catalogue, files, failures, report);
        }
        catch (TroubleException e)
        {
            _problems.AddRange(e.Problems);
        }
    }

    private void Compare(Rule rule, RuleExample example, Report report, string? snapshots)
    {
        if (snapshots is null)
        {
            if (rule.Recipe.Count > 0 && report.Changes.Count == 0)
                _warnings.Add(Problem.InFile(Display(example.Folder), "the example gives no patch", report.Outcomes.Select(outcome => outcome.Remediation.Refusal).FirstOrDefault(text => text is not null)));
            return;
        }
        var path = Path.Combine(snapshots, example.SnapshotOf(rule.Id, "patch"));
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (report.Patch == expected)
            return;
        Report(example.Folder, expected.Length == 0 ? "the example has no reviewed patch" : $"the patch is not the reviewed one, {Display(path)}",
            "REMEDIATE_ACCEPT=1 dotnet test Remediator.sln --filter FullyQualifiedName~ExampleTests writes it: read it before you commit");
    }

    private void Again(Rule rule, RuleExample example, CatalogueSet catalogue, IReadOnlyList<TemplateFile> files, IReadOnlyList<Failure> failures, Report report)
    {
        var changed = report.Changes.ToDictionary(change => change.Path, change => change.Text, StringComparer.Ordinal);
        var after = files.Select(file => changed.TryGetValue(file.Source.Path, out var text) ? file with { Source = Recoded(file.Source, text) } : file).ToList();
        foreach (var change in report.Changes.Where(change => change.IsNew))
            after.Add(new TemplateFile(SourceText.FromString(change.Text, change.Path), change.Path, IsNamed: false));
        if (Remediate(catalogue, after, failures).Changes.Count > 0)
            Report(example.Folder, $"a second run of `{rule.Id}` changes the cured template again", "the recipe must find out that the template is as it would make it");
    }

    private static SourceText Recoded(SourceText source, string text) => SourceText.FromBytes(Encoding.UTF8.GetBytes(text), source.Path, out _) ?? source;

    private static Report Remediate(CatalogueSet catalogue, IReadOnlyList<TemplateFile> files, IReadOnlyList<Failure> failures) =>
        new RemediationJob(catalogue).Remediate(files, failures, new PlanOptions(), new RuleSelection([], []), []);

    private IReadOnlyList<Failure> Read(ErrorLogs logs, string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var failures = logs.Read(stream, Display(path), []);
            if (failures.Count == 0)
                Report(path, "no failure is found in the log", "keep the lines around the message as the tool prints them");
            return failures;
        }
        catch (TroubleException e)
        {
            _problems.AddRange(e.Problems);
            return [];
        }
    }

    // A checkout of the catalogue has its reviewed outputs beside it.
    private static string? SnapshotsOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(Path.Combine(at, "_shared")))
                return Path.Combine(Path.GetDirectoryName(at) ?? at, "snapshots") is var found && Directory.Exists(found) ? found : null;
        }
        return null;
    }

    private string Display(string path) => WorkTree.Relative(currentFolder, path);

    private void Report(string path, string message, string? help) => _problems.Add(Problem.InFile(Display(Path.GetFullPath(path, currentFolder)), message, help));
}
