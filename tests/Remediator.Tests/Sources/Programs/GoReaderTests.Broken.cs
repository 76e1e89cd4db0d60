using System.Diagnostics;
using System.Text;
using Remediator.Sources.Programs;

namespace Remediator.Tests.Sources.Programs;

/// <summary>What is broken, deep, long or cut: it is told where, hides nothing beside it, and ends soon.</summary>
public partial class GoReaderTests
{
    [Theory]
    [InlineData("x := = 1", "3:7", "a value was expected")]
    [InlineData("x := f(1 2)", "3:11", "`,` or `)` was expected")]
    [InlineData("x := f(1, 2", "3:8", "`(` is not closed")]
    [InlineData("x := []int{1, 2", "3:12", "`{` is not closed")]
    [InlineData("x := \"abc", "3:7", "the text is not closed")]
    [InlineData("x := 'a", "3:7", "the text is not closed")]
    [InlineData("x := a b", "3:9", "`;` or a new line was expected, not `b`")]
    [InlineData("x := a[]", "3:9", "an index was expected")]
    [InlineData("x := a.", "4:1", "the name of a member was expected, not `}`")]
    [InlineData("x := T{\n\t\tA: 1\n\t}", "4:7", "`,` was expected before the end of the line")]
    [InlineData("x := \"\\q\"", "3:8", "an escape stands here that Go does not know")]
    [InlineData("if x = 1 { }", "3:11", "a condition was expected")]
    [InlineData("x := #", "3:7", "a character stands here")]
    public void Error_says_what_and_where(string text, string place, string message)
    {
        var problem = Parse("package p\nfunc f() {\n\t" + text + "\n}\n\nvar after = 1\n").Problems.ShouldHaveSingleItem();

        problem.Location.ShouldBe("main.go:" + place);
        problem.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("x := = 1")]
    [InlineData("x := f(1 2)")]
    [InlineData("x := f(func() {\n\t\tg(1 2)\n\t}) 3")]
    [InlineData("x := \"abc")]
    [InlineData("if x y { a() }")]
    [InlineData("for i := 0 { }")]
    [InlineData("var = 2")]
    [InlineData("import \"x\"")]
    [InlineData("a, b")]
    public void Broken_statement_is_opaque_and_the_next_one_is_read(string broken)
    {
        var file = Parse("package p\n\nfunc f() {\n\tbefore()\n\t" + broken + "\n\tafter()\n}\n\nfunc last() {}\n");

        file.Problems.ShouldNotBeEmpty();
        var body = file.Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>().Body;
        Dump(body.Statements).ShouldBe("before(); opaque; after()");
        file.Source.Slice(body.Statements[1].Span).ShouldBe(broken);
        file.Body.Statements[^1].ShouldBeOfType<ProgramFunctionDeclaration>().Name.ShouldBe("last");
    }

    [Fact]
    public void Unclosed_call_ends_with_its_line()
    {
        Dump(BodyOfBroken("\tbefore()\n\tx := f(1, 2\n\tafter()\n")).ShouldBe("before(); set x := f(1, 2); after()");
    }

    [Fact]
    public void Missing_parenthesis_behind_a_closure_does_not_hide_the_closure()
    {
        Dump(BodyOfBroken("\tpulumi.Run(func(ctx *pulumi.Context) error {\n\t\tkey := f()\n\t\treturn nil\n\t}\n")).ShouldBe("pulumi.Run(func(ctx *pulumi.Context) { set key := f(); return null })");
    }

    [Fact]
    public void Missing_brace_of_a_literal_does_not_hide_what_follows()
    {
        var body = BodyOfBroken("\tkey, err := kms.NewKey(ctx, \"k\", &kms.KeyArgs{\n\t\tPolicy: p,\n\t)\n\tif err != nil {\n\t\treturn\n\t}\n");

        Dump(body).ShouldBe("set (key, err) := kms.NewKey(ctx, \"k\", &kms.KeyArgs map(Policy: p)); branch (err != null) { return }");
    }

    [Fact]
    public void Missing_brace_of_a_block_does_not_hide_the_next_function()
    {
        var file = Parse("package p\n\nfunc a() {\n\tif x {\n\t\tf()\n\ty()\n}\n\nfunc b() {\n\tg()\n}\n");

        file.Problems.ShouldHaveSingleItem().Message.ShouldContain("`{` is not closed");
        Dump(file.Body.Statements.Skip(1)).ShouldBe("func a() { branch x { f(); y() } }; func b() { g() }");
    }

    [Fact]
    public void Brace_too_many_is_one_problem()
    {
        var file = Parse("package p\n\nfunc a() {\n\tif x {\n\t}\n\t}\n\ty()\n\tz()\n}\n\nfunc b() {}\n");

        file.Problems.Count.ShouldBe(1);
        file.Body.Statements[^1].ShouldBeOfType<ProgramFunctionDeclaration>().Name.ShouldBe("b");
    }

    [Fact]
    public void Bracket_too_many_keeps_the_statement_before_it()
    {
        var body = BodyOfBroken("\tx := f(1))\n\tafter()\n");

        Dump(body).ShouldBe("set x := f(1); opaque; after()");
    }

    [Theory]
    [InlineData("x := f(`{  \r\n\tafter()", "x := f(`{")]
    [InlineData("x := \"abc \t\n\tafter()", "x := \"abc")]
    public void Unclosed_text_ends_with_its_line(string broken, string expected)
    {
        var file = Parse("package p\n\nfunc f() {\n\t" + broken + "\n}\n\nfunc last() {}\n");

        var body = file.Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>().Body;
        Dump(body.Statements).ShouldBe("opaque; after()");
        file.Source.Slice(body.Statements[0].Span).ShouldBe(expected);
        file.Body.Statements[^1].ShouldBeOfType<ProgramFunctionDeclaration>().Name.ShouldBe("last");
    }

    [Fact]
    public void Broken_clause_does_not_hide_the_next_one()
    {
        var body = BodyOfBroken("\tswitch x {\n\tcase = 1:\n\t\ta()\n\tcase 2:\n\t\tb()\n\t}\n\tafter()\n");

        Dump(body).ShouldBe("branch x { opaque } { b() }; after()");
    }

    [Fact]
    public void Statements_outside_of_functions_are_opaque()
    {
        var file = Parse("x := 1\nf()\nvar y = 2\n");

        file.Problems.ShouldHaveSingleItem().Message.ShouldContain("a declaration was expected, not `x`");
        Dump(file.Body.Statements).ShouldBe("opaque; set y = 2");
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData("[", "")]
    [InlineData("{", "")]
    [InlineData("f(func() {\n", "")]
    [InlineData("f(func() { x\n", "")]
    [InlineData("T{", "")]
    [InlineData("if x {\n", "}\n")]
    [InlineData("(", ")")]
    [InlineData("a[", "]")]
    [InlineData("[]T{{", "}}")]
    [InlineData("!", "")]
    [InlineData("[]", "")]
    [InlineData("a.", "")]
    [InlineData("a + ", "")]
    [InlineData("f(", ")\n")]
    [InlineData("func(func(", ")){}")]
    [InlineData("", ")\n")]
    [InlineData("", "}\n")]
    [InlineData("x: ", "")]
    [InlineData("switch x { case ", "")]
    [InlineData("else if x {} ", "")]
    [InlineData("x := f(a b\n", "")]
    [InlineData("<-", "")]
    public void Deep_and_long_texts_end_soon_and_overflow_nothing(string opening, string closing)
    {
        foreach (var prefix in new[] { "", "package p\nfunc f() {\n\tx := " })
        {
            var text = new StringBuilder(prefix);
            for (var i = 0; i < 100_000; i++)
                text.Append(opening);
            text.Append('1');
            for (var i = 0; i < 100_000; i++)
                text.Append(closing);
            var watch = Stopwatch.StartNew();

            var file = Parse(text.ToString());

            file.Problems.ShouldNotBeEmpty();
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            CheckSpans(file, file.Body, 0).ShouldBeLessThan(5000);
        }
    }

    [Fact]
    public void Too_deep_statement_is_opaque_and_the_others_are_read()
    {
        var deep = "x := " + new string('(', 300) + "1" + new string(')', 300);
        var file = Parse("package p\n\nfunc f() {\n\ta()\n\t" + deep + "\n\tb()\n}\n");

        file.Problems.ShouldHaveSingleItem().Message.ShouldContain("nest deeper");
        Dump(file.Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>().Body.Statements).ShouldBe("a(); opaque; b()");
    }

    [Fact]
    public void Long_chains_of_real_programs_are_read()
    {
        Read("package p\n\nvar x = " + string.Join(" +\n\t", Enumerable.Repeat("\"line\"", 500)) + "\nvar y = b" + string.Concat(Enumerable.Repeat(".With(1)", 200)) + "\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_programs_never_throw_and_keep_their_spans(int seed)
    {
        var random = new Random(seed);
        const string Pieces = "(){}[]\"`'\\,;:.=\n\t /*+-&<>!|^%~_#a1é\u2028";
        string[] words = ["func ", "if ", "for ", "range ", "switch ", "case ", "select {", "struct {", "map[", "interface{", "type ", "import (", "...", ":=", "<-", "//", "/*", "*/", "else ", "return "];
        for (var round = 0; round < 1000; round++)
        {
            var text = new StringBuilder(Program);
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                if (text.Length == 0)
                    break;
                var at = random.Next(text.Length);
                switch (random.Next(6))
                {
                    case 0: text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)); break;
                    case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                    case 2: text[at] = Pieces[random.Next(Pieces.Length)]; break;
                    case 3: text.Insert(at, words[random.Next(words.Length)]); break;
                    case 4: text[at] = (char)random.Next(1, 0xFFFF); break;
                    default: text.Length = Math.Max(1, at); break;
                }
            }
            var file = Parse(text.ToString());
            CheckSpans(file, file.Body, 0);
            file.Problems.ShouldAllBe(problem => problem.Span!.Value.Start >= 0 && problem.Span.Value.End <= text.Length);
        }
    }

    [Fact]
    public void Every_line_may_be_missing()
    {
        var lines = Program.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var file = Parse(string.Join('\n', lines.Where((_, at) => at != i)));

            CheckSpans(file, file.Body, 0);
            // Half of a raw text takes all that follows.
            if (lines[i].Count(c => c == '`') == 1)
                continue;
            file.Body.Statements.OfType<ProgramFunctionDeclaration>().Select(function => function.Name).LastOrDefault().ShouldBe(lines[i].StartsWith("func main", StringComparison.Ordinal) ? "stack" : "main", lines[i]);
        }
    }
}
