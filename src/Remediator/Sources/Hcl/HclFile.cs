using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>One HCL file: its text, its tree, and what is wrong with it. Parsing never throws.</summary>
/// <param name="Body">What could be read; a block with an error is left out.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
public sealed record HclFile(SourceText Source, HclBody Body, IReadOnlyList<Problem> Problems);
