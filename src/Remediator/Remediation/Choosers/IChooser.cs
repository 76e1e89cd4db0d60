using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>Tells the right value for a wrong one.</summary>
internal interface IChooser
{
    /// <summary>The right text in the place of one that is wholly known.</summary>
    Choice Choose(PlanContext context, Resource resource, string text);

    /// <summary>Whether it can also mend the literal parts of a text with interpolations, one by one.</summary>
    bool WorksOnParts => false;

    /// <summary>The right literal in the place of one part of a text with interpolations.</summary>
    Choice ChoosePart(PlanContext context, Resource resource, string text, bool isFirst, bool isLast) => Choose(context, resource, text);

    /// <summary>Whether it can mend a text with interpolations as a whole.</summary>
    bool MendsTemplates => false;

    /// <summary>The right text with interpolations in the place of a wrong one.</summary>
    ValueChoice ChooseTemplate(PlanContext context, Resource resource, TemplateValue template) => new(null);

    /// <summary>Whether it makes a new value out of the old one as a whole, interpolations included.</summary>
    bool IsWhole => false;

    /// <summary>The right value in the place of a whole one.</summary>
    ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value) => new(null);
}
