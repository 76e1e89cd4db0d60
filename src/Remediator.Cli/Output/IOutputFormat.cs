using Remediator.Catalogue;
using Remediator.Remediation;
using Remediator.Reporting;
using Remediator.Templating;

namespace Remediator.Cli.Output;

/// <summary>What an output format may need beside the report.</summary>
internal sealed record OutputTools(CatalogueSet Catalogue, ITemplateEngine Engine, TextRenderer Renderer);

/// <summary>One <c>--format</c>: a report as text for machines.</summary>
internal interface IOutputFormat
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    string Write(Report report, OutputTools tools);
}
