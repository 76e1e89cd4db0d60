using Remediator.Knowledge;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>A version of the same engine and major that RDS offers, in the place of one that it does not.</summary>
/// <param name="engineProperty">The property that names the engine.</param>
internal sealed class EngineVersion(string engineProperty) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var engine = resource.Properties[engineProperty] is { } value ? context.Evaluator.TextOf(value) : null;
        engine ??= context.Diagnosis.Captures.GetValueOrDefault("engine");
        if (string.IsNullOrEmpty(engine))
            return Choice.Refused($"the engine of `{resource.Id}` is not known from the template");
        if (EngineVersions.IsOffered(engine, text))
            return Choice.Keep;
        return EngineVersions.Nearest(engine, text) is { } version
            ? new Choice(version, $"`{text}` of {engine} became `{version}`, the nearest of its major that RDS is known to offer (as of {EngineVersions.Date}); `aws rds describe-db-engine-versions --engine {engine}` lists what the Region offers today")
            : Choice.Refused($"no version of {engine} near `{text}` is known to be offered; `aws rds describe-db-engine-versions --engine {engine}` lists them");
    }
}
