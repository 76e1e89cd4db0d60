using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>A resource that stands in another section: what is added below the last one of a template often lands among its outputs.</summary>
internal static class StrayResource
{
    private static readonly string[] Sections = ["Parameters", "Outputs", "Conditions", "Mappings", "Metadata"];

    /// <summary>Moves the declaration that a place lies in to the resources, when it is one; null when it is none.</summary>
    public static StepResult? Settle(PlanContext context, Place place)
    {
        if (place.Path is not [var section, var id, ..] || !Sections.Contains(section) || context.Project.PlaceOf([section, id])?.Value is not MapValue body
            || body["Type"] is not ScalarValue || body["Properties"] is not MapValue)
        {
            return null;
        }
        return context.Project.PlaceOf(["Resources", id]) is not null
            ? StepResult.Refused($"`{id}` stands in {section} and among the resources: keep the one that is meant")
            : StepResult.Of([context.Project.Editor.MoveDeclaration(section, "Resources", id)]) with
            {
                Choices = [$"`{id}` has a type and properties: it is a resource"],
                Touched = [id],
                IsRespelling = true,
            };
    }
}
