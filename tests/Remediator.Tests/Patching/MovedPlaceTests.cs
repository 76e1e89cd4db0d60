using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Tests.Patching;

/// <summary>Places that a log names follow the edits of earlier cures.</summary>
public class MovedPlaceTests
{
    // "0123456789": 2..4 becomes three letters more, 6..8 goes, and something is put in front of 9.
    private static readonly TextEdit[] Edits =
        [TextEdit.Replace(new TextSpan(2, 4), "abcde"), TextEdit.Delete(new TextSpan(6, 8)), TextEdit.Insert(9, "xy")];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 7)]
    [InlineData(6, 9)]
    [InlineData(7, 9)]
    [InlineData(8, 9)]
    [InlineData(9, 12)]
    public void An_offset_follows_the_edits(int before, int after) => MovedPlace.Follow(before, Edits).ShouldBe(after);
}
