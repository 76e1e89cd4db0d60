using System.Diagnostics;
using System.Text;
using Remediator.Sources.Programs;
using Remediator.Sources.Programs.Python;
using Remediator.Tests.Logs;
using Remediator.Text;

namespace Remediator.Tests.Sources.Programs;

public class PythonReaderTests
{
    private const string Noise = "()[]{}'\"\n \t:,=#\\@f";

    [Theory]
    [InlineData("import json", "import json(* as json)")]
    [InlineData("import pulumi_aws as aws, os", "import pulumi_aws(* as aws); import os(* as os)")]
    [InlineData("import os.path", "import os(* as os)")]
    [InlineData("from aws_cdk import aws_kms as kms, Stack", "import aws_cdk(aws_kms as kms, Stack)")]
    [InlineData("from . import (\n    keys,\n    logs as l,\n)", "import .(keys, logs as l)")]
    [InlineData("from ..lib.keys import *", "import ..lib.keys(*)")]
    public void Imports_are_read(string text, string expected) => Dump(text).ShouldBe(expected);

    [Theory]
    [InlineData("a = b = 1", "set a = 1; set b = 1")]
    [InlineData("a, (b, c) = f()", "set (a, list(b, c)) = f()")]
    [InlineData("self.key: kms.Key = Key(self, \"K\")", "set self.key kms.Key = Key(self, \"K\")")]
    [InlineData("name: str", "field name str")]
    [InlineData("x += 1; y = 2", "set x += 1; set y = 2")]
    [InlineData("keys['a'] = 1", "set keys['a'] = 1")]
    [InlineData("x = 1,", "set x = list(1)")]
    [InlineData("return", "return")]
    [InlineData("return a, b", "return list(a, b)")]
    [InlineData("pass\nraise X(1)\ndel a[0]\nglobal y", "opaque; opaque; opaque; opaque")]
    [InlineData("type Alias = list[int]", "opaque")]
    [InlineData("type = 1", "set type = 1")]
    public void Small_statements_are_read(string text, string expected) => Dump(text).ShouldBe(expected);

    [Theory]
    [InlineData("def f(a, b: int = 1, *args, c=None, **kw) -> None:\n    return a", "func f(a, b int = 1, args, c = null, kw) { return a }")]
    [InlineData("@decorated(x)\n@other\nasync def f(): pass", "func f() { opaque }")]
    [InlineData("class A(Stack, metaclass=M):\n    \"\"\"Doc.\"\"\"\n    x: int = 1\n\n    def __init__(self):\n        super().__init__()\n", "class A : Stack { \"\"\"Doc.\"\"\"; set x int = 1; func __init__(self) { super().__init__() } }")]
    [InlineData("if a:\n  b()\nelif c: d()\nelse:\n  e()\nf()", "branch a { b() } { d() } { e() }; f()")]
    [InlineData("for i, (a, b) in enumerate(x):\n\tf(i)\nelse:\n\tg()", "loop i a b over enumerate(x) { f(i) }")]
    [InlineData("while x:\n  f()", "loop { f() }")]
    [InlineData("try:\n  a()\nexcept (X, Y) as e:\n  b()\nexcept:\n  c()\nfinally:\n  d()", "branch { a() } { b() } { c() } { d() }")]
    [InlineData("with open(p) as f, g():\n  h(f)", "set f = open(p); branch { h(f) }")]
    [InlineData("with (a() as b, c()):\n  d()", "set b = a(); branch { d() }")]
    [InlineData("match x:\n  case 1: a()\n  case {'k': v} if v:\n    b()", "branch x { a() } { b() }")]
    [InlineData("match = re.match(x)", "set match = re.match(x)")]
    public void Blocks_are_read(string text, string expected) => Dump(text).ShouldBe(expected);

    [Theory]
    [InlineData("aws.kms.Key(\"n\", policy=p, *a, **k)", "aws.kms.Key(\"n\", p, *a, **k)")]
    [InlineData("{'a': 1, **b, c: [d, *e]}", "map('a': 1, ...b, [c]: list(d, *e))")]
    [InlineData("{1, 2}", "list(1, 2)")]
    [InlineData("()", "list()")]
    [InlineData("(a)", "a")]
    [InlineData("[f(x) for x in xs if x]", "for x over xs f(x)")]
    [InlineData("{k: v for k, v in m.items()}", "for k v over m.items() v")]
    [InlineData("join(x for x in y)", "join(for x over y x)")]
    [InlineData("lambda a, b=1: a + b", "func(a, b = 1) (a + b)")]
    [InlineData("a if b else c", "(b ? a : c)")]
    [InlineData("not a or b and c", "(not a || (b && c))")]
    [InlineData("a not in b, a is not None", "list((a not b), (a is null))")]
    [InlineData("-a ** 2 % b", "(-(a ** 2) % b)")]
    [InlineData("x[1:2], x[0]", "list(x[opaque(1, 2)], x[0])")]
    [InlineData("\"a\" 'b'", "(\"a\" + 'b')")]
    [InlineData("(y := f(x))", "f(x)")]
    [InlineData("await f()", "await f()")]
    [InlineData("True, False, None, 1.5e-3, ...", "list(true, false, null, 1.5e-3, null)")]
    [InlineData("f(a)(b)[c].d", "f(a)(b)[c].d")]
    public void Expressions_are_read(string text, string expected) => Dump(text).ShouldBe(expected);

    [Theory]
    [InlineData("f\"a{b}c\"", "a|{b}|c")]
    [InlineData("f'{a.b!r:>{w}} {{x}}'", "{a.b!r:>{w}}| {x}")]
    [InlineData("f\"{d['k']}\"", "{d['k']}")]
    [InlineData("f\"{d[\"k\"]}/x\"", "{d[\"k\"]}|/x")]
    [InlineData("r'\\d'", "\\d")]
    [InlineData("'it\\'s \\n \\u0041'", "it's \n A")]
    [InlineData("\"\"\"a\n\"b\" c\"\"\"", "a\n\"b\" c")]
    [InlineData("rb'x'", "x")]
    public void Texts_are_read(string text, string expected)
    {
        var literal = Read(text).Body.Statements.ShouldHaveSingleItem().ShouldBeOfType<ProgramExpressionStatement>().Expression.ShouldBeOfType<ProgramText>();

        string.Join('|', literal.Parts.Select(part => part.Text ?? text[part.Span.Start..part.Span.End])).ShouldBe(expected);
    }

    [Fact]
    public void Comments_and_joined_lines_are_no_statements()
    {
        var file = Read("# one\nx = [  # two\n    1,\n]\ny = \\\n    2\n");

        file.Comments.Select(file.Source.Slice).ShouldBe(["# one", "# two"]);
        Dump(file).ShouldBe("set x = list(1); set y = 2");
    }

    [Theory]
    [InlineData("a = (\nb()\n\ndef f():\n    pass\n", "opaque; func f() { opaque }")]
    [InlineData("a = = 1\nb = 2\n", "opaque; set b = 2")]
    [InlineData("if x\n    a()\nb()\n", "opaque; b()")]
    [InlineData("def f(:\n    a()\n    b()\n\ndef g():\n    c()\n", "opaque; func g() { c() }")]
    [InlineData("x = 'open\ny = 1\n", "set x = 'open'; set y = 1")]
    public void Broken_statement_does_not_blind_the_rest(string text, string expected)
    {
        var file = PythonReader.Read(SourceText.FromString(text, "a.py"));

        file.Problems.ShouldNotBeEmpty();
        Dump(file).ShouldBe(expected);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{1: ", "}")]
    [InlineData("not ", "")]
    [InlineData("-", "")]
    [InlineData("lambda: ", "")]
    [InlineData("f'{", "}'")]
    [InlineData("x if x else ", "")]
    public void Deep_nesting_ends_in_a_problem(string open, string close)
    {
        var text = new StringBuilder().Insert(0, open, 50_000).Append('x').Insert(open.Length * 50_000 + 1, close, 50_000).Append("\ny = 1\n").ToString();
        var watch = Stopwatch.StartNew();

        PythonReader.Read(SourceText.FromString(text, "a.py"));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Deep_blocks_end_in_a_problem()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "if x:\n")) + new string(' ', 2_000) + "y()\n";

        PythonReader.Read(SourceText.FromString(text, "a.py")).Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void Mutated_programs_never_throw()
    {
        var random = new Random(7);
        const string program = "import a\nclass B(C):\n    def f(self, x: int = 1):\n        y = {\"k\": [f\"{x}!\", 'z'], **self.m}\n        return g(x, *y, k=lambda q: q) if x else None\n\nfor a, b in c:\n    print(a)\n";
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(program);
            for (var n = 0; n < 3; n++)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0)
                    text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
                else
                    text.Insert(at, Noise[random.Next(Noise.Length)]);
            }
            PythonReader.Read(SourceText.FromString(text.ToString(), "a.py"));
        }
    }

    [Theory]
    [InlineData("def f(a, , b):\n    pass\n")]
    [InlineData("from import x\n")]
    [InlineData("import\nx = 1\n")]
    public void Where_something_is_missing_reading_goes_on(string text) =>
        PythonReader.Read(SourceText.FromString(text, "a.py")).Body.Statements.ShouldNotBeEmpty();

    [SharedFact]
    public void Real_programs_are_read_whole()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedLogs.Folder!, "cases"), "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        files.Length.ShouldBeGreaterThan(20);
        foreach (var path in files)
        {
            var source = SourceText.FromBytes(File.ReadAllBytes(path), path, out _).ShouldNotBeNull();
            var file = PythonReader.Read(source);
            file.Problems.ShouldBeEmpty(path);
            ProgramSpans.Opaque(file.Body).ShouldBeEmpty(path);
        }
    }

    private static ProgramFile Read(string text)
    {
        var file = PythonReader.Read(SourceText.FromString(text, "a.py"));
        file.Problems.ShouldBeEmpty();
        return file;
    }

    private static string Dump(string text) => Dump(Read(text));

    private static string Dump(ProgramFile file) => ProgramDump.Of(file.Body.Statements);
}
