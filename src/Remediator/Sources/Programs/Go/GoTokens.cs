using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>What the scanner gives.</summary>
/// <param name="Items">The tokens; the last one is the end of the file.</param>
/// <param name="Partners">
/// For an opening bracket the index of the closing one, or <c>~i</c> where none closes it and it can reach no further than token i;
/// meaningless for other tokens.
/// </param>
internal sealed record GoTokens(GoToken[] Items, int[] Partners, List<TextSpan> Comments, List<Problem> Problems);
