using Remediator.Text;

namespace Remediator.Tests.Text;

public sealed class EditSetTests
{
    private readonly SourceText _source = SourceText.FromString("0123456789", "a.txt");

    [Fact]
    public void Edits_apply_in_the_order_in_which_they_stand() =>
        Applied(TextEdit.Replace(new TextSpan(6, 8), "x"), TextEdit.Delete(new TextSpan(0, 2)), TextEdit.Insert(4, "y")).ShouldBe("23y45x89");

    [Fact]
    public void The_order_of_adding_does_not_matter()
    {
        var random = new Random(3);
        TextEdit[] edits =
        [
            TextEdit.Insert(2, "a", 1), TextEdit.Insert(2, "b", -1), TextEdit.Insert(2, "c"), TextEdit.Replace(new TextSpan(2, 4), "d"),
            TextEdit.Delete(new TextSpan(4, 5)), TextEdit.Insert(5, "e"), TextEdit.Insert(10, "f"), TextEdit.Insert(0, "g"),
        ];
        var expected = Applied(edits);

        expected.ShouldBe("g01bcade56789f");
        for (var i = 0; i < 50; i++)
        {
            random.Shuffle(edits);
            Applied(edits).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData(0, 4, 3, 5)]
    [InlineData(0, 4, 0, 4)]
    [InlineData(2, 3, 0, 9)]
    [InlineData(0, 4, 2, 2)]
    public void Edits_that_overlap_are_a_conflict_that_names_both_owners(int start, int end, int otherStart, int otherEnd)
    {
        var set = new EditSet();
        set.TryAdd(_source, [TextEdit.Replace(new TextSpan(start, end), "x")], "first").ShouldBeNull();

        var conflict = set.TryAdd(_source, [TextEdit.Replace(new TextSpan(otherStart, otherEnd), "y")], "second").ShouldNotBeNull();

        conflict.Message.ShouldStartWith("`first` and `second` both change a.txt:1:");
        set.EditsOf(_source).Count.ShouldBe(1);
    }

    [Fact]
    public void Two_inserts_at_one_offset_conflict_unless_ordered()
    {
        var set = new EditSet();
        set.TryAdd(_source, [TextEdit.Insert(3, "x")], "first");

        set.TryAdd(_source, [TextEdit.Insert(3, "y")], "second").ShouldNotBeNull();
        set.TryAdd(_source, [TextEdit.Insert(3, "y", order: 1)], "second").ShouldBeNull();
        set.Apply(_source).ShouldBe("012xy3456789");
    }

    [Fact]
    public void The_same_edit_counts_once() =>
        Applied(TextEdit.Insert(3, "x"), TextEdit.Insert(3, "x"), TextEdit.Delete(new TextSpan(4, 5)), TextEdit.Delete(new TextSpan(4, 5))).ShouldBe("012x356789");

    [Fact]
    public void Edits_that_only_touch_do_not_conflict() =>
        Applied(TextEdit.Replace(new TextSpan(0, 3), "a"), TextEdit.Replace(new TextSpan(3, 5), "b"), TextEdit.Insert(3, "-")).ShouldBe("a-b56789");

    [Fact]
    public void A_conflict_adds_none_of_the_edits()
    {
        var set = new EditSet();
        set.TryAdd(_source, [TextEdit.Delete(new TextSpan(5, 6))], "first");

        set.TryAdd(_source, [TextEdit.Insert(0, "x"), TextEdit.Delete(new TextSpan(4, 7))], "second").ShouldNotBeNull();

        set.Apply(_source).ShouldBe("012346789");
    }

    [Fact]
    public void A_set_without_edits_is_empty()
    {
        var set = new EditSet();
        set.TryAdd(_source, [], "first").ShouldBeNull();

        set.IsEmpty.ShouldBeTrue();
        set.Apply(_source).ShouldBe(_source.Text);
    }

    [Fact]
    public void A_copy_does_not_touch_its_original()
    {
        var set = new EditSet();
        set.TryAdd(_source, [TextEdit.Insert(0, "x")], "first");
        var copy = set.Clone();
        copy.TryAdd(_source, [TextEdit.Insert(1, "y")], "first");

        set.Apply(_source).ShouldBe("x0123456789");
        copy.Apply(_source).ShouldBe("x0y123456789");
    }

    [Fact]
    public void An_edit_outside_the_text_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new EditSet().TryAdd(_source, [TextEdit.Insert(11, "x")], "first"));

    [Fact]
    public void Files_come_in_the_order_of_their_paths()
    {
        var set = new EditSet();
        var other = SourceText.FromString("x", "B.txt");
        set.TryAdd(_source, [TextEdit.Insert(0, "x")], "first");
        set.TryAdd(other, [TextEdit.Insert(0, "x")], "first");

        set.Sources.Select(source => source.Path).ShouldBe(["B.txt", "a.txt"]);
    }

    private string Applied(params TextEdit[] edits)
    {
        var set = new EditSet();
        foreach (var edit in edits)
            set.TryAdd(_source, [edit], "test").ShouldBeNull();
        return set.Apply(_source);
    }
}
