// Runs when the command line is built: reads the rule folders, checks them, and writes the one file that the program carries.
// Usage: CatalogueCompiler <templates folder> <output file>. Problems are printed in the form that MSBuild shows as errors.
using Remediator.Catalogue;
using Remediator.Remediation.Rendering;
using Remediator.Remediation.Verbs;
using Remediator.Text;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: CatalogueCompiler <templates folder> <output file>");
    return 2;
}
var problems = new List<Problem>();
var files = new List<CatalogueFile>();
foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
{
    var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
    if (relative.Contains("/examples/", StringComparison.Ordinal) || (Path.GetFileName(path) != "rule.yaml" && Path.GetExtension(path) != ".sbn"))
        continue;
    if (SourceText.FromBytes(File.ReadAllBytes(path), relative, out var problem) is { } source)
        files.Add(new CatalogueFile(relative, source));
    else
        problems.Add(problem!);
}
var (rules, templates) = CatalogueFolder.Read(files, problems);
problems.AddRange(rules.SelectMany(rule => RuleChecks.Check(rule).Select(message => Problem.InFile(rule.Path, message))));
problems.AddRange(RuleTemplateEngine.Check(rules, templates));
foreach (var problem in problems)
{
    var place = problem is { Source: { } source, Span: { } span } ? $"({source.PositionOf(span.Start).Line},{source.PositionOf(span.Start).Column})" : "";
    Console.Error.WriteLine($"{Path.Combine(folder, problem.Path ?? "")}{place}: error RMD001: {problem.Message}{(problem.Help is null ? "" : $" ({problem.Help})")}");
}
if (problems.Count > 0)
    return 1;
File.WriteAllBytes(output, CatalogueBinary.Write(rules, templates));
return 0;
