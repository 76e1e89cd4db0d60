namespace Remediator.Model;

/// <summary>An input that whoever deploys is asked for: a parameter, a variable.</summary>
/// <param name="Name">Its name in CloudFormation's spelling: <c>VpcId</c>.</param>
/// <param name="Type">CloudFormation's type of it; a flavour without such types takes a text.</param>
/// <param name="Description">What to give.</param>
public sealed record AskedInput(string Name, string Type, string Description)
{
    /// <summary>The values that it may have; empty when any.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];
}
