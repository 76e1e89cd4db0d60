using Remediator.Text;

namespace Remediator.Model;

/// <summary>A project whose source could not be read into a model; it holds nothing but what went wrong.</summary>
internal sealed class BrokenProject(string flavour, SourceText source, IReadOnlyList<Problem> problems) : Project
{
    /// <inheritdoc/>
    public override string Flavour => flavour;

    /// <inheritdoc/>
    public override IReadOnlyList<SourceText> Files => [source];

    /// <inheritdoc/>
    public override IReadOnlyList<Resource> Resources => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Problems => problems;

    /// <inheritdoc/>
    public override IProjectEditor Editor => throw new InvalidOperationException("a project that did not parse has no editor");

    /// <inheritdoc/>
    public override Value Reduce(Value value, Deployment deployment) => value;

    /// <inheritdoc/>
    public override bool? Holds(string condition, Deployment deployment) => null;

    /// <inheritdoc/>
    public override bool Uses(string fact) => false;

    /// <inheritdoc/>
    public override Project WithTexts(IReadOnlyDictionary<SourceText, string> changed) => this;
}
