namespace Remediator.Remediation.Statements;

/// <summary>All that can be put right in statements. A new kind of fault is a class and one line here.</summary>
internal static class StatementMenders
{
    public static IReadOnlyList<IStatementMender> All { get; } =
    [
        new SidMender(), new OperatorMender(), new ElementMender(), new ResourceMender(), new PrincipalMender(), new VendorMender(), new WhoMender(),
    ];
}
