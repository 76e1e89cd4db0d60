namespace Remediator.Catalogue;

/// <summary>What can be done about a class of failures.</summary>
public enum Fixability
{
    /// <summary>An edit of the template that follows from the error and the template.</summary>
    Template,

    /// <summary>An edit of the template that needs a choice.</summary>
    TemplateChoice,

    /// <summary>The cause lies outside the template: advice only.</summary>
    Account,
}

/// <summary>One known class of failures: everything that its folder says.</summary>
public sealed record Rule
{
    /// <summary>The slug that users see and select by.</summary>
    public required string Id { get; init; }

    /// <summary>The folder above the rule's own: the AWS service or tool.</summary>
    public required string Family { get; init; }

    /// <summary>The fault in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public string Severity { get; init; } = "error";

    public required Fixability Fixability { get; init; }

    /// <summary>Which of several rules that match one failure comes first: the higher one.</summary>
    public int Precedence { get; init; }

    /// <summary>The rule that has the same error text and whose variant this is, told apart by the template; null for most.</summary>
    public string? VariantOf { get; init; }

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>Why it happens: a Scriban text over the captures.</summary>
    public required string RootCause { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What to do by hand, with exact commands: a Scriban text over the captures.</summary>
    public required string Advice { get; init; }

    /// <summary>The cure in one line.</summary>
    public string? Cure { get; init; }

    /// <summary>Why the cure cures: a Scriban text over the captures.</summary>
    public string? Explanation { get; init; }

    /// <summary><c>safe</c> or <c>review</c>: what the recipe's edits are when it makes no further choice.</summary>
    public string Applicability { get; init; } = "review";

    /// <summary>What a deployment does to the resource: <c>none</c>, <c>in-place</c>, <c>replacement</c> or <c>unknown</c>.</summary>
    public string Impact { get; init; } = "in-place";

    /// <summary>Names of resources and how to find them; null when the recipe needs none.</summary>
    public Spec? Locate { get; init; }

    /// <summary>For a variant: what must hold in the template.</summary>
    public Spec? When { get; init; }

    /// <summary>The steps of the cure; empty when there is advice only.</summary>
    public IReadOnlyList<Spec> Recipe { get; init; } = [];

    /// <summary>How the failure shows in a template without a log; null when only a log can tell.</summary>
    public Spec? Detect { get; init; }

    /// <summary>The names of the groups of all signatures: captures that texts may use, empty when not matched.</summary>
    public IReadOnlyList<string> CaptureNames { get; init; } = [];

    /// <summary>The file that the rule was read from, for messages.</summary>
    public string Path { get; init; } = "";
}
