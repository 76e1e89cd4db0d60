namespace Remediator.Tests.Sources.Data;

public sealed class JsonEditorTests
{
    [Fact]
    public void Insert_after_last_property_adds_the_missing_comma() =>
        Edited.Json("{\n  \"a\": 1\n}\n").Insert("", "a", "\"b\"", "2").ShouldBe("{\n  \"a\": 1,\n  \"b\": 2\n}\n");

    [Fact]
    public void Insert_between_two_properties_keeps_the_comma_that_is_there() =>
        Edited.Json("{\n  \"a\": 1,\n  \"c\": 3\n}").Insert("", "a", "\"b\"", "2").ShouldBe("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}");

    [Fact]
    public void Insert_first_stands_before_the_others() =>
        Edited.Json("{\n  \"b\": 2\n}").Insert("", null, "\"a\"", "1").ShouldBe("{\n  \"a\": 1,\n  \"b\": 2\n}");

    [Fact]
    public void Inserted_text_takes_the_indent_and_the_line_ends_of_the_file() =>
        Edited.Json("{\r\n\t\"a\": {\r\n\t\t\"x\": 1\r\n\t}\r\n}\r\n").Insert("a", "x", "\"y\"", "{\n  \"z\": [\n    1\n  ]\n}")
            .ShouldBe("{\r\n\t\"a\": {\r\n\t\t\"x\": 1,\r\n\t\t\"y\": {\r\n\t\t\t\"z\": [\r\n\t\t\t\t1\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}\r\n");

    [Theory]
    [InlineData("{ \"a\": 1 }", "{ \"a\": 1, \"b\": { \"c\": 2 } }")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":{ \"c\": 2 }}")]
    public void A_collection_on_one_line_stays_on_one_line(string text, string expected) =>
        Edited.Json(text).Insert("", "a", "\"b\"", "{\n  \"c\": 2\n}").ShouldBe(expected);

    [Fact]
    public void An_empty_collection_opens_up() =>
        Edited.Json("{\n    \"a\": [],\n    \"b\": 1\n}").InsertItem("a", -1, "{\n  \"c\": 1\n}")
            .ShouldBe("{\n    \"a\": [\n        {\n            \"c\": 1\n        }\n    ],\n    \"b\": 1\n}");

    [Fact]
    public void An_empty_collection_within_a_line_stays_in_it() =>
        Edited.Json("[\n  { \"a\": {} }\n]").Insert("0.a", null, "\"b\"", "1").ShouldBe("[\n  { \"a\": { \"b\": 1 } }\n]");

    [Fact]
    public void Items_that_begin_beside_the_bracket_keep_that_style() =>
        Edited.Json("{\n  \"a\": [{\n    \"b\": 1\n  }]\n}").InsertItem("a", 0, "{\n  \"c\": 1\n}")
            .ShouldBe("{\n  \"a\": [{\n    \"b\": 1\n  }, {\n    \"c\": 1\n  }]\n}");

    [Theory]
    [InlineData("a", "{\n  \"b\": 2,\n  \"c\": 3\n}")]
    [InlineData("b", "{\n  \"a\": 1,\n  \"c\": 3\n}")]
    [InlineData("c", "{\n  \"a\": 1,\n  \"b\": 2\n}")]
    public void A_removed_member_takes_one_comma_along(string key, string expected) =>
        Edited.Json("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}").Remove("", key).ShouldBe(expected);

    [Fact]
    public void The_only_member_leaves_empty_braces() => Edited.Json("{\n  \"a\": { \"b\": 1 }\n}").Remove("a", "b").ShouldBe("{\n  \"a\": {}\n}");

    [Fact]
    public void A_member_can_be_removed_while_another_is_added_after_it()
    {
        var edited = Edited.Json("{\n  \"a\": 1,\n  \"b\": 2\n}");
        edited.Remove("", "b");

        edited.Insert("", "b", "\"c\"", "3").ShouldBe("{\n  \"a\": 1,\n  \"c\": 3\n}");
    }

    [Fact]
    public void A_value_is_replaced_in_its_place() =>
        Edited.Json("{\n    \"a\": \"x\",\n    \"b\": 1\n}").Replace("", "a", "{\n  \"Ref\": \"K\"\n}")
            .ShouldBe("{\n    \"a\": {\n        \"Ref\": \"K\"\n    },\n    \"b\": 1\n}");

    [Theory]
    [InlineData("30", "60", "60")]
    [InlineData("30", "many", "\"many\"")]
    [InlineData("\"30\"", "60", "\"60\"")]
    [InlineData("true", "false", "false")]
    [InlineData("true", "yes", "\"yes\"")]
    [InlineData("\"a\"", "say \"so\"\n\u0001", "\"say \\\"so\\\"\\n\\u0001\"")]
    public void A_scalar_keeps_its_type_where_it_can(string written, string value, string expected) =>
        Edited.Json($"{{ \"a\": {written} }}").SetScalar("a", value).ShouldBe($"{{ \"a\": {expected} }}");

    [Fact]
    public void A_renamed_key_is_quoted() => Edited.Json("{ \"a\": 1 }").Rename("", "a", "b\"c").ShouldBe("{ \"b\\\"c\": 1 }");
}
