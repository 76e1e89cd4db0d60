using Remediator.Catalogue;
using Remediator.Remediation;
using Remediator.Templating;

namespace Remediator.Reporting;

/// <summary>The reports that templates of the catalogue write.</summary>
public static class TemplateReport
{
    // A report shows whole diffs, and its templates are the product's own.
    private static readonly TemplateLimits Limits = new() { Loops = 1_000_000, Output = 256 * 1024 * 1024, Time = TimeSpan.FromMinutes(1) };

    /// <summary>A comment for a pull request.</summary>
    /// <param name="renderer">Renders the texts of rules.</param>
    public static string Markdown(Report report, CatalogueSet catalogue, ITemplateEngine engine, TextRenderer renderer) =>
        Write("_shared/report.md.sbn", new ReportModel(renderer, MarkdownText.Prose).Of(report), catalogue, engine);

    /// <summary>One HTML page that needs no other file.</summary>
    /// <param name="renderer">Renders the texts of rules.</param>
    public static string Html(Report report, CatalogueSet catalogue, ITemplateEngine engine, TextRenderer renderer) =>
        Write("_shared/report.html.sbn", new ReportModel(renderer, HtmlText.Prose).Of(report), catalogue, engine);

    private static string Write(string path, Dictionary<string, object?> model, CatalogueSet catalogue, ITemplateEngine engine) =>
        engine.Load(catalogue.Template(path)!, path).Render(model, Limits);
}
