using Remediator.Catalogue;

namespace Remediator.Remediation.Detection;

/// <summary>A failure that a template will meet, found without a log.</summary>
/// <param name="Diagnosis">As if the log had told it; its failure names the resource and has no line.</param>
/// <param name="Project">The index of the project among those that were looked at.</param>
/// <param name="Places">Where it shows; the first is the fault itself.</param>
public sealed record Prediction(Diagnosis Diagnosis, int Project, IReadOnlyList<ShownPlace> Places);
