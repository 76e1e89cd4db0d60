using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// One kind of edit that recipes can ask for. A verb works on the model, so it serves every flavour; it finds out by itself whether
/// the template is already as it would make it.
/// </summary>
internal interface IVerb
{
    /// <summary>The step's key in a recipe, e.g. <c>ensure-statement</c>.</summary>
    string Name { get; }

    /// <summary>The keys that the step's arguments may have.</summary>
    IReadOnlyList<string> Arguments { get; }

    /// <summary>Plans the step.</summary>
    StepResult Plan(PlanContext context, Spec arguments);
}
