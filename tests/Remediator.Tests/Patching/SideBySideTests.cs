using Remediator.Patching;

namespace Remediator.Tests.Patching;

/// <summary>Rows of a diff in two columns.</summary>
public class SideBySideTests
{
    [Fact]
    public void Removed_lines_stand_beside_the_added_ones_that_take_their_place()
    {
        var rows = Assert.Single(DiffHunk.Between("a\nb\nc\nd\n", "a\nB\nd\ne\n").Select(SideBySide.Rows));

        rows.ShouldBe(
        [
            new SideBySideRow(1, "a", 1, "a") { IsCommon = true },
            new SideBySideRow(2, "b", 2, "B"),
            new SideBySideRow(3, "c", null, ""),
            new SideBySideRow(4, "d", 3, "d") { IsCommon = true },
            new SideBySideRow(null, "", 4, "e"),
        ]);
    }

    [Fact]
    public void Line_numbers_go_on_in_the_next_hunk()
    {
        var before = string.Concat(Enumerable.Range(1, 40).Select(i => $"{i}\n"));
        var after = before.Replace("5\n6\n", "5\nnew\n6\n", StringComparison.Ordinal).Replace("35\n", "", StringComparison.Ordinal);
        var hunks = DiffHunk.Between(before, after).Select(SideBySide.Rows).ToArray();

        hunks.Length.ShouldBe(2);
        hunks[1].Single(row => !row.IsCommon).ShouldBe(new SideBySideRow(35, "35", null, ""));
        hunks[1][^1].ShouldBe(new SideBySideRow(38, "38", 38, "38") { IsCommon = true });
    }
}
