using Remediator.Reporting;

namespace Remediator.Cli.Output;

/// <summary>All formats. A new one is a class and one line here.</summary>
internal static class OutputFormats
{
    private static readonly IOutputFormat[] All = [new PatchFormat(), new MailboxFormat(), new JsonFormat(), new SarifFormat(), new MarkdownFormat(), new HtmlFormat()];

    /// <summary>The names that <c>--format</c> takes.</summary>
    public static IReadOnlyList<string> Names => Array.ConvertAll(All, format => format.Name);

    /// <exception cref="TroubleException">There is no such format.</exception>
    public static IOutputFormat Find(string name) =>
        Array.Find(All, format => format.Name == name)
        ?? throw new TroubleException($"there is no format `{name}`", $"one of {string.Join(", ", All.Select(format => format.Name))}");

    private sealed class PatchFormat : IOutputFormat
    {
        public string Name => "patch";

        public string Write(Report report, OutputTools tools) => report.Patch;
    }

    private sealed class MailboxFormat : IOutputFormat
    {
        public string Name => "mbox";

        public string Write(Report report, OutputTools tools) => MailboxReport.Write(report, tools.Catalogue, tools.Engine, tools.Renderer);
    }

    private sealed class JsonFormat : IOutputFormat
    {
        public string Name => "json";

        public string Write(Report report, OutputTools tools) => JsonReport.Write(report, tools.Renderer);
    }

    private sealed class SarifFormat : IOutputFormat
    {
        public string Name => "sarif";

        public string Write(Report report, OutputTools tools) => SarifReport.Write(report, tools.Renderer);
    }

    private sealed class MarkdownFormat : IOutputFormat
    {
        public string Name => "markdown";

        public string Write(Report report, OutputTools tools) => TemplateReport.Markdown(report, tools.Catalogue, tools.Engine, tools.Renderer);
    }

    private sealed class HtmlFormat : IOutputFormat
    {
        public string Name => "html";

        public string Write(Report report, OutputTools tools) => TemplateReport.Html(report, tools.Catalogue, tools.Engine, tools.Renderer);
    }
}
