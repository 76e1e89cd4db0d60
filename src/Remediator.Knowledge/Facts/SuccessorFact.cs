namespace Remediator.Knowledge.Facts;

/// <summary>What takes the place of something.</summary>
/// <param name="Kind">What both are, e.g. <c>rds-instance-class</c>.</param>
/// <param name="From">What is offered no more.</param>
/// <param name="To">What is.</param>
/// <param name="Page">Where it is said.</param>
public sealed record SuccessorFact(string Kind, string From, string To, string Page);
