using Remediator.Sources.Data;

namespace Remediator.Tests.Sources.Data;

public sealed class YamlEditorTests
{
    [Fact]
    public void Inserted_block_takes_the_indent_of_the_file() =>
        Edited.Yaml("A:\n    B:\n        C: 1 # note\n\n    D: 2\n").Insert("A.B", "C", "E", "- Sid: x\n  Action:\n    - y", isBlock: true)
            .ShouldBe("A:\n    B:\n        C: 1 # note\n        E:\n            - Sid: x\n              Action:\n                  - y\n\n    D: 2\n");

    [Fact]
    public void Lists_stand_under_their_keys_where_the_file_has_them_there() =>
        Edited.Yaml("A:\n- x\nB: 1\n").Insert("", "B", "C", "- Sid: x\n  Action:\n    - y", isBlock: true)
            .ShouldBe("A:\n- x\nB: 1\nC:\n- Sid: x\n  Action:\n  - y\n");

    [Fact]
    public void A_file_without_a_last_line_end_stays_without_one() => Edited.Yaml("A: 1").Insert("", "A", "B", "2").ShouldBe("A: 1\nB: 2");

    [Fact]
    public void Inserted_lines_end_as_the_lines_of_the_file() =>
        Edited.Yaml("A: 1\r\nB: 2\r\n").Insert("", "A", "C", "D: 1\nE: 2", isBlock: true).ShouldBe("A: 1\r\nC:\r\n  D: 1\r\n  E: 2\r\nB: 2\r\n");

    [Fact]
    public void Insert_after_a_block_scalar_stands_below_its_last_line() =>
        Edited.Yaml("A: |\n  one\n  two\n\nB: 1\n").Insert("", "A", "C", "2").ShouldBe("A: |\n  one\n  two\nC: 2\n\nB: 1\n");

    [Fact]
    public void Blank_lines_that_a_block_scalar_keeps_stay_with_it() =>
        Edited.Yaml("A: |+\n  one\n\n\nB: 1\n").Insert("", "A", "C", "2").ShouldBe("A: |+\n  one\n\n\nC: 2\nB: 1\n");

    [Fact]
    public void Insert_first_in_an_item_stands_beside_the_dash() =>
        Edited.Yaml("A:\n  - B: 1\n    C: 2\n").Insert("A.0", null, "Sid", "x").ShouldBe("A:\n  - Sid: x\n    B: 1\n    C: 2\n");

    [Fact]
    public void An_inserted_item_stands_at_the_dashes() =>
        Edited.Yaml("A:\n  - B: 1 # one\n  # about two\n  - C: 2\n").InsertItem("A", 0, "D: 1\nE:\n  F: |\n    text\n      deep")
            .ShouldBe("A:\n  - B: 1 # one\n  - D: 1\n    E:\n      F: |\n        text\n          deep\n  # about two\n  - C: 2\n");

    [Fact]
    public void Empty_brackets_become_a_block() =>
        Edited.Yaml("A:\n  Tags: [] # none\n  B: 1\n").InsertItem("A.Tags", -1, "Key: a\nValue: b")
            .ShouldBe("A:\n  Tags: # none\n    - Key: a\n      Value: b\n  B: 1\n");

    [Fact]
    public void A_flow_collection_takes_values_on_one_line() =>
        Edited.Yaml("A: { b: 1 }\n").Insert("A", "b", "c", "- x: yes\n- 'it''s: |'\n- |\n  text\n", isBlock: true)
            .ShouldBe("A: { b: 1, c: [{ x: yes }, 'it''s: |', 'text'] }\n");

    [Fact]
    public void Comments_in_a_flow_collection_stay_with_their_lines() =>
        Edited.Yaml("A: {\n  b: 1, # one\n  c: 2 # two\n}\n").Insert("A", "c", "d", "3").ShouldBe("A: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n");

    [Fact]
    public void A_removed_member_takes_its_line_and_the_comment_on_it_along() =>
        Edited.Yaml("A: 1\n# about B\nB: # note\n  C: 1\n  # deep\nD: 2\n").Remove("", "B").ShouldBe("A: 1\n# about B\nD: 2\n");

    [Fact]
    public void The_member_after_a_removed_first_one_moves_up_to_the_dash() =>
        Edited.Yaml("A:\n  - B: 1 # one\n    C: 2\n").Remove("A.0", "B").ShouldBe("A:\n  - C: 2\n");

    [Fact]
    public void The_last_member_of_a_file_without_a_last_line_end_leaves_none() => Edited.Yaml("A: 1\nB: 2").Remove("", "B").ShouldBe("A: 1");

    [Theory]
    [InlineData("A: # note\n  B: 1\nC: 2\n", "A: {} # note\nC: 2\n")]
    [InlineData("A: !X\n  B: 1\n", "A: !X {}\n")]
    [InlineData("A:\n  B: 1", "A: {}")]
    public void The_only_member_leaves_empty_braces(string text, string expected) => Edited.Yaml(text).Remove("A", "B").ShouldBe(expected);

    [Fact]
    public void The_only_item_leaves_empty_brackets() => Edited.Yaml("A:\n- x\nB: 1\n").RemoveItem("A", 0).ShouldBe("A: []\nB: 1\n");

    [Fact]
    public void A_block_takes_the_place_of_a_scalar_below_the_comment() =>
        Edited.Yaml("A:\n  B: old # note\n  C: 1\n").Replace("A", "B", "D: 1\nE: 2", isBlock: true)
            .ShouldBe("A:\n  B: # note\n    D: 1\n    E: 2\n  C: 1\n");

    [Fact]
    public void A_scalar_takes_the_place_of_a_block() =>
        Edited.Yaml("A:\n  B: # note\n    D: 1\n    E: 2\n  C: 1\n").Replace("A", "B", "!Ref X").ShouldBe("A:\n  B: !Ref X # note\n  C: 1\n");

    [Fact]
    public void A_value_is_written_where_none_was() => Edited.Yaml("A:\nB: # note\n").Replace("", "B", "x").ShouldBe("A:\nB: x # note\n");

    [Theory]
    [InlineData("text", "yes", "'yes'")]
    [InlineData("text", "1.0", "'1.0'")]
    [InlineData("text", "123456789012", "'123456789012'")]
    [InlineData("text", "2012-10-17", "'2012-10-17'")]
    [InlineData("2008-10-17", "2012-10-17", "2012-10-17")]
    [InlineData("text", "a: b", "'a: b'")]
    [InlineData("text", "a #b", "'a #b'")]
    [InlineData("text", "*", "'*'")]
    [InlineData("text", "it's", "it's")]
    [InlineData("text", "line\nbreak", "\"line\\nbreak\"")]
    [InlineData("text", "arn:aws:logs:${AWS::Region}:*", "arn:aws:logs:${AWS::Region}:*")]
    [InlineData("30", "60", "60")]
    [InlineData("true", "no", "no")]
    [InlineData("'text'", "it's", "'it''s'")]
    [InlineData("\"text\"", "plain", "\"plain\"")]
    [InlineData("!Sub text # note", "${A}: b", "!Sub '${A}: b' # note")]
    [InlineData("!Sub 'text'", "other", "!Sub 'other'")]
    [InlineData("|\n    one\n    two", "three\n  four\n", "|\n    three\n      four")]
    [InlineData("| # how\n    one", "two", "|- # how\n    two")]
    [InlineData(">-\n    one\n    two", "three\nfour", ">-\n    three\n\n    four")]
    [InlineData("|\n    one", " two", "\" two\"")]
    public void A_scalar_keeps_its_style_where_it_can(string written, string value, string expected) =>
        Edited.Yaml($"K:\n  A: {written}\nB: 1\n").SetScalar("K.A", value).ShouldBe($"K:\n  A: {expected}\nB: 1\n");

    [Fact]
    public void A_renamed_key_keeps_its_quotes() => Edited.Yaml("'A': 1\n").Rename("", "A", "on").ShouldBe("'on': 1\n");

    [Fact]
    public void A_key_that_would_change_its_type_is_quoted() => Edited.Yaml("A: 1\n").Rename("", "A", "on").ShouldBe("'on': 1\n");

    [Fact]
    public void Inserts_at_the_end_of_one_line_come_out_inner_first()
    {
        var edited = Edited.Yaml("A:\n  B:\n    C: 1\n");
        edited.Insert("", "A", "Outer", "1");
        edited.Insert("A.B", "C", "Inner", "1");

        edited.Insert("A", "B", "Middle", "1").ShouldBe("A:\n  B:\n    C: 1\n    Inner: 1\n  Middle: 1\nOuter: 1\n");
    }

    [Theory]
    [InlineData("A: 1\n", "", false)]
    [InlineData("A: [x]\n", "A", true)]
    [InlineData("A: []\n", "A", false)]
    [InlineData("A: [[]]\n", "A.0", true)]
    public void Only_flow_collections_want_one_line(string text, string path, bool expected)
    {
        var edited = Edited.Yaml(text);

        edited.Editor.WantsSingleLine(edited.At(path)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("text", "text")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("say \"so\": now", "\"say \\\"so\\\": now\"")]
    [InlineData("\u0085", "\"\\u0085\"")]
    public void Text_is_quoted_only_where_it_must_be(string value, string expected) =>
        YamlText.Scalar(value, ScalarStyle.DoubleQuoted).ShouldBe(expected);
}
