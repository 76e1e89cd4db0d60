namespace Remediator.Remediation.Statements;

/// <summary>Puts one kind of fault in the statements of a policy right.</summary>
internal interface IStatementMender
{
    /// <summary>What a recipe calls it by, e.g. <c>sid</c>.</summary>
    string Name { get; }

    /// <summary>What a policy needs; nothing when it has not the fault.</summary>
    StepResult Mend(PlanContext context, PolicyText policy);
}
