using Remediator.Text;

namespace Remediator.Tests.Text;

public sealed class LineMapTests
{
    private const string Mixed = "a\nbc\r\n\rd";

    [Fact]
    public void Every_kind_of_line_end_ends_a_line()
    {
        var map = new LineMap(Mixed);

        Enumerable.Range(0, map.Count).Select(i => Mixed[map.ContentOf(i).Start..map.ContentOf(i).End]).ShouldBe(["a", "bc", "", "d"]);
        Enumerable.Range(0, map.Count).Select(i => Mixed[map.StartOf(i)..map.EndOf(i)]).ShouldBe(["a\n", "bc\r\n", "\r", "d"]);
    }

    [Fact]
    public void A_text_that_ends_with_a_line_end_has_an_empty_last_line()
    {
        var map = new LineMap("a\n");

        map.Count.ShouldBe(2);
        map.ContentOf(1).ShouldBe(TextSpan.At(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("\r\r\n\n")]
    [InlineData("x\n\r")]
    public void Line_ends_belong_to_no_content(string text)
    {
        var map = new LineMap(text);

        for (var i = 0; i < map.Count; i++)
            text[map.ContentOf(i).Start..map.ContentOf(i).End].ShouldNotContain('\n');
        map.EndOf(map.Count - 1).ShouldBe(text.Length);
    }

    [Fact]
    public void Positions_and_offsets_turn_into_each_other()
    {
        var map = new LineMap(Mixed);

        for (var offset = 0; offset <= Mixed.Length; offset++)
            map.OffsetOf(map.PositionOf(offset)).ShouldBe(offset);
        map.PositionOf(99).ShouldBe(new LinePosition(4, 2));
        map.PositionOf(-1).ShouldBe(new LinePosition(1, 1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 4)]
    public void Places_that_do_not_exist_have_no_offset(int line, int column) => new LineMap(Mixed).OffsetOf(new LinePosition(line, column)).ShouldBeNull();
}
