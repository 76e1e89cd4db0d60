using System.Diagnostics;
using System.Text;
using Remediator.Sources.Programs;
using Remediator.Sources.Programs.TypeScript;
using Remediator.Text;

namespace Remediator.Tests.Sources.Programs;

/// <summary>What is broken, deep, long or cut: it is told where, hides nothing beside it, and ends soon.</summary>
public partial class TypeScriptReaderTests
{
    [Theory]
    [InlineData("const x = = 1;", "3:11", "an expression was expected, not `=`")]
    [InlineData("const x = f(1 2);", "3:15", "`,` or `)` was expected, not `2`")]
    [InlineData("const x = f(1, 2;", "3:12", "`(` is never closed")]
    [InlineData("const x = { a: 1;", "3:11", "`{` is never closed")]
    [InlineData("const x = { a 1 };", "3:15", "`,` or `}` was expected, not `1`")]
    [InlineData("const x = { 'a' };", "3:17", "`:` was expected, not `}`")]
    [InlineData("const x = \"abc;", "3:11", "a text is not closed on its line")]
    [InlineData("const x = a b;", "3:13", "`;` or a new line was expected, not `b`")]
    [InlineData("const x = a[];", "3:13", "an expression was expected, not `]`")]
    [InlineData("const x = a.;", "3:13", "a name was expected, not `;`")]
    [InlineData("const { a };", "3:12", "`=` was expected, not `;`")]
    [InlineData("const x = 1 +;", "3:14", "an expression was expected, not `;`")]
    [InlineData("const x = a ? b;", "3:16", "`:` was expected, not `;`")]
    [InlineData("const x = \\;", "3:11", "`\\` has no meaning here")]
    [InlineData("const x: = 1;", "3:10", "a type was expected, not `=`")]
    [InlineData("const x = `${}`;", "3:14", "an expression was expected, not `}`")]
    [InlineData("if x { }", "3:4", "`(` was expected, not `x`")]
    [InlineData("try { }", "4:1", "`catch` or `finally` was expected, not `after`")]
    [InlineData("a);", "3:2", "`;` or a new line was expected, not `)`")]
    [InlineData("]", "3:1", "`]` closes nothing")]
    public void Error_says_what_and_where(string text, string place, string message)
    {
        var file = Parse("before()\n\n" + text + "\nafter()\n");

        var problem = file.Problems.ShouldHaveSingleItem();
        problem.Location.ShouldBe("main.ts:" + place);
        problem.Message.ShouldBe(message);
        Dump(file).ShouldBe("before(); opaque; after()");
        file.Source.Slice(file.Body.Statements[1].Span).ShouldBe(text);
    }

    [Theory]
    [InlineData("const x = 1 /* abc", "a comment `/*` is not closed")]
    [InlineData("const x = `abc", "a template literal is not closed")]
    [InlineData("const x = `a ${b} c", "a template literal is not closed")]
    [InlineData("const x = `a ${b + c", "an interpolation `${` is never closed")]
    public void What_is_never_closed_hides_nothing_before_it(string text, string message)
    {
        var file = Parse("before()\n" + text + "\n");

        file.Problems.ShouldHaveSingleItem().Message.ShouldBe(message);
        Dump(file).ShouldBe("before(); opaque");
    }

    [Fact]
    public void Broken_statement_within_a_function_is_opaque_and_the_others_are_read()
    {
        var file = Parse("class A {\n  constructor() {\n    a();\n    const x = f({\n      b: 1\n      c: 2,\n    });\n    d();\n  }\n  private = = 2;\n  e() { }\n}\ng(() => {\n  h(1 2)\n  i()\n})\n");

        file.Problems.Count.ShouldBe(3);
        Dump(file).ShouldBe("class A { func constructor() { a(); opaque; d() }; opaque; func e() { } }; g(func() { opaque; i() })");
    }

    [Theory]
    [InlineData("function f() {\n  g(a, {\n    b: 1,\n  );\n  h();\n}\nafter();", "func f() { opaque; h() }; after()")]
    [InlineData("function f() {\n  g(() => {\n    a();\n  };\n  h();\n}\nafter();", "func f() { opaque; h() }; after()")]
    [InlineData("function f() {\n  if (a) {\n    b();\n}\nafter();", "func f() { opaque }; after()")]
    [InlineData("function f() {\n  b(;\n}\nafter();", "func f() { opaque }; after()")]
    [InlineData("function f() {\n  g(a, [\n    b,\n  });\n  h();\n}\nafter();", "func f() { opaque; h() }; after()")]
    [InlineData("const x = {\n  a: [1, 2,\n};\nafter();", "opaque; after()")]
    public void Missing_bracket_does_not_hide_what_follows(string text, string expected)
    {
        var file = Parse(text + "\n");

        file.Problems.ShouldHaveSingleItem();
        ProgramSpans.Check(file, file.Body);
        Dump(file).ShouldBe(expected);
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData("[", "")]
    [InlineData("{", "")]
    [InlineData("${", "")]
    [InlineData("`${", "")]
    [InlineData("`${", "}`")]
    [InlineData("a`${b", "}`")]
    [InlineData("f(() => {\n", "")]
    [InlineData("f(() => {\n", "})\n")]
    [InlineData("f(function () { x\n", "})")]
    [InlineData("if (x) {\n", "}\n")]
    [InlineData("if (x) ", "")]
    [InlineData("if (x)\n", "")]
    [InlineData("{ x: ", "}")]
    [InlineData("(", ")")]
    [InlineData("a[", "]")]
    [InlineData("[", "]")]
    [InlineData("new ", "()")]
    [InlineData("!", "")]
    [InlineData("- ", "")]
    [InlineData("await ", "")]
    [InlineData("a => ", "")]
    [InlineData("a ? ", ": 1")]
    [InlineData("a ? b : ", "")]
    [InlineData("a ** ", "")]
    [InlineData("a = ", "")]
    [InlineData("a.", "")]
    [InlineData("a + ", "")]
    [InlineData("a < ", "")]
    [InlineData("a<", ">")]
    [InlineData("f<", ">(x)")]
    [InlineData("<T>", "")]
    [InlineData("<T>(x: ", ") => 1")]
    [InlineData("x as <T>() => ", "")]
    [InlineData("x as (", ")")]
    [InlineData("x as a | ", "")]
    [InlineData("x as a extends b ? ", ": c")]
    [InlineData("(x): a | ", "")]
    [InlineData("((", "): a)")]
    [InlineData("f(", ")\n")]
    [InlineData("const [", "] = x")]
    [InlineData("const { a: {", "} } = x")]
    [InlineData("class extends ", "")]
    [InlineData("class A { b = ", "}")]
    [InlineData("class A {\n", "}\n")]
    [InlineData("", ")\n")]
    [InlineData("", "}\n")]
    [InlineData("x: ", "")]
    [InlineData("x y;", "")]
    [InlineData("{x y}", "")]
    [InlineData("switch (x) { case 1: ", "}")]
    [InlineData("else if (x) {} ", "")]
    [InlineData("if (x) {} else ", "")]
    [InlineData("for (;;) ", "")]
    [InlineData("for (", ")")]
    [InlineData("@a(", ")")]
    [InlineData("export ", "")]
    [InlineData("declare ", "")]
    [InlineData("yield ", "")]
    [InlineData("/", "")]
    [InlineData("/[ ", "")]
    [InlineData("/* ", "")]
    [InlineData("'", "\n")]
    [InlineData("`", "")]
    [InlineData("                                ((((((((\n", ")\n]\n")]
    public void Deep_and_long_texts_end_soon_and_overflow_nothing(string opening, string closing)
    {
        foreach (var prefix in new[] { "", "x = " })
        {
            var text = new StringBuilder(prefix);
            text.Insert(text.Length, opening, 100_000);
            text.Append('1');
            text.Insert(text.Length, closing, 100_000);
            var watch = Stopwatch.StartNew();

            var file = Parse(text.ToString());

            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            ProgramSpans.Check(file, file.Body).ShouldBeLessThan(5000);
        }
    }

    [Fact]
    public void Tree_of_a_long_chain_stays_low()
    {
        foreach (var link in new[] { ".a", "()", "[0]", " + 1", ", 1", "`x`" })
        {
            var file = Parse("x = (a" + new StringBuilder().Insert(0, link, 100_000) + ")\nafter()\n");

            file.Problems.ShouldHaveSingleItem().Message.ShouldContain("expressions nest too deep");
            ProgramSpans.Check(file, file.Body).ShouldBeLessThan(1300);
            file.Body.Statements.Count.ShouldBe(2);
        }
    }

    [Fact]
    public void Too_deep_expression_is_opaque_and_the_others_are_read()
    {
        var file = Parse("a()\nf(" + new string('(', 300) + "1" + new string(')', 300) + ", 2)\nb()\n");

        file.Problems.ShouldHaveSingleItem().Message.ShouldContain("nest too deep");
        Dump(file).ShouldBe("a(); f(opaque(), 2); b()");
    }

    [Fact]
    public void Deepest_nesting_fits_a_small_stack()
    {
        // The main thread of Windows has 1 MB; half of it is left to the callers.
        const string Level = "a ?? b || c && d | e ^ f & g == h < i << j + k * l ** (";
        string[] deep = [Level, "f(() => { if (x) { return ", "`${a + ", "<T>(x: T) => class { y = ", "{ a: [", "new A(async () => {\n for (const b of "];
        var thread = new Thread(() =>
        {
            foreach (var opening in deep)
                Parse("x = " + new StringBuilder().Insert(0, opening, 1000) + "1").Problems.ShouldNotBeEmpty();
            Parse("x = " + new StringBuilder().Insert(0, Level, 1000) + "1" + new string(')', 1000));
            Parse("x = " + new StringBuilder().Insert(0, "f(() => { if (x) { return ", 1000) + "1" + new StringBuilder().Insert(0, "} })", 1000));
        }, 512 * 1024);

        thread.Start();
        thread.Join();
    }

    [Fact]
    public void Large_program_is_read_in_a_moment()
    {
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
            text.Append(Program, Program.IndexOf('\n'), Program.Length - Program.IndexOf('\n'));
        var source = SourceText.FromString(text.ToString(), "main.ts");
        TypeScriptReader.Read(source);
        var watch = Stopwatch.StartNew();

        var file = TypeScriptReader.Read(source);

        file.Problems.ShouldBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_programs_never_throw_and_keep_their_spans(int seed)
    {
        var random = new Random(seed);
        const string Pieces = "(){}[]\"`'\\,;:.=\n\t /*+-&<>!|^%~_#a1é\u2028$@?";
        string[] words = ["function ", "if (", "for (", " of ", "switch (", "case ", "class ", "static ", "get ", "interface ", "type ", "import {", "...", "=>", "${", "//", "/*", "*/", "else ", "return ", "async ", "await ", " as ", "export ", "?.", "yield ", "declare ", "new ", "\n}\n", "\n)\n"];
        for (var round = 0; round < 1000; round++)
        {
            var text = new StringBuilder(Program);
            for (var changes = random.Next(1, 12); changes > 0 && text.Length > 0; changes--)
            {
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
            ProgramSpans.Check(file, file.Body);
            file.Problems.ShouldAllBe(problem => problem.Span!.Value.Start >= 0 && problem.Span.Value.End <= text.Length);
            file.Problems.Select(problem => problem.Span!.Value.Start).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Every_line_may_be_missing()
    {
        var lines = Program.Split('\n');
        var last = Array.IndexOf(lines, "(async () => {");
        for (var i = 0; i < last; i++)
        {
            var file = Parse(string.Join('\n', lines.Where((_, at) => at != i)));

            ProgramSpans.Check(file, file.Body);
            // Half of a template literal takes all that follows.
            if (lines[i].Count(c => c == '`') == 1)
                continue;
            file.Body.Statements[^1].ShouldBeOfType<ProgramExpressionStatement>(lines[i]);
        }
    }
}
