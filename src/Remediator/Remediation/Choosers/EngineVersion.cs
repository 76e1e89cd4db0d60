using System.Globalization;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>A version of the same engine and major that RDS offers, in the place of one that it does not.</summary>
/// <param name="engineProperty">The property that names the engine.</param>
internal sealed class EngineVersion(string engineProperty) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var captures = context.Diagnosis.Captures;
        var engine = (resource.Properties[engineProperty] is { } value ? context.Evaluator.TextOf(value) : null) ?? captures.GetValueOrDefault("engine");
        if (string.IsNullOrEmpty(engine))
            return Choice.Refused($"the engine of `{resource.Id}` is not known from the template");
        var listing = $"`aws rds describe-db-engine-versions --engine {engine}` lists what the Region offers today";
        if (DatabaseEngines.FamilyOf(engine, text) is not { } family)
            return Choice.Refused($"no version of {engine} of the major of `{text}` is known to be offered; {listing}");
        // The one that was refused is not offered here, whatever the list says.
        var refused = captures.GetValueOrDefault("version", "");
        if (text != refused && family.Versions.Contains(text))
            return Choice.Keep;
        var right = family.Nearest(text) is var nearest && nearest != refused ? nearest : family.Newest;
        if (right == refused)
            return Choice.Refused($"`{text}` is the newest version of {engine} {family.Name} that is known; {listing}");
        var date = family.Provenance.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Choice(right, $"`{text}` of {engine} became `{right}`, known to be offered as of {date}; {listing}");
    }
}
