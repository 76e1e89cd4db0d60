using System.Diagnostics;
using Remediator.Sources.Programs;
using Remediator.Sources.Programs.Go;
using Remediator.Tests.Logs;
using Remediator.Text;

namespace Remediator.Tests.Sources.Programs;

public partial class GoReaderTests
{
    [Fact]
    public void Imports_of_every_form_are_one_node_each()
    {
        var file = Read("package main\n\nimport \"fmt\"\nimport . \"math\"; import _ `embed`\n\nimport (\n\tk \"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms\"\n\t\"github.com/aws/aws-cdk-go/awscdk/v2\"\n\t\"gopkg.in/yaml.v3\"\n\t\"v1\"\n)\n");

        var imports = file.Body.Statements.OfType<ProgramImport>().ToList();
        imports.Select(import => (import.Module, import.Names.ShouldHaveSingleItem())).ShouldBe([
            ("fmt", new ProgramImportedName("*", "fmt")),
            ("math", new ProgramImportedName("*", ".")),
            ("embed", new ProgramImportedName("*", "_")),
            ("github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms", new ProgramImportedName("*", "k")),
            ("github.com/aws/aws-cdk-go/awscdk/v2", new ProgramImportedName("*", "awscdk")),
            ("gopkg.in/yaml.v3", new ProgramImportedName("*", "yaml")),
            ("v1", new ProgramImportedName("*", "v1"))]);
        imports.Take(4).Select(import => file.Source.Slice(import.Span)).ShouldBe([
            "import \"fmt\"", "import . \"math\";", "import _ `embed`", "k \"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms\""]);
        imports[2].NameList.ShouldBeNull();
        file.Source.Slice(imports[5].NameList!.Value).ShouldEndWith("\t\"v1\"\n");
        imports[5].NameList.ShouldBe(imports[3].NameList);
        file.Body.Statements[0].ShouldBeOfType<ProgramOpaqueStatement>();
    }

    [Theory]
    [InlineData("var x = 1", "set x = 1")]
    [InlineData("var x T = 1", "set x T = 1")]
    [InlineData("var a, b = 1, 2", "set (a, b) = list(1, 2)")]
    [InlineData("var a, b int", "field a int; field b int")]
    [InlineData("const (\n\tA Kind = iota\n\tB\n\tC // last\n)", "set A Kind = iota; field B ; field C ")]
    [InlineData("var (\n\tx, y = f()\n\tm map[string][]T\n)", "set (x, y) = f(); field m map[string][]T")]
    [InlineData("type T struct {\n\tpulumi.ResourceState\n\t*Base\n\tGen[int]\n\tA, B []string `json:\"a\"`\n\tC func(x int) (string, error)\n\tD [4]byte\n}",
        "class T : pulumi.ResourceState Base Gen { field A []string; field B []string; field C func(x int) (string, error); field D [4]byte }")]
    [InlineData("type List[T any] struct { next *List[T] }", "class List { field next *List[T] }")]
    [InlineData("type (\n\tA = B\n\tC interface{ M() }\n\tD struct{}\n\tE []struct{ x int }\n)", "opaque; opaque; class D { }; opaque")]
    [InlineData("func f()", "opaque")]
    [InlineData("func f(a, b string, opts ...pulumi.ResourceOption) (x int, err error) { return }", "func f(a string, b string, opts ...pulumi.ResourceOption) { return }")]
    [InlineData("func must[T any](v T, err error) T { return v }", "func must(v T, err error) { return v }")]
    [InlineData("func (h *Hub) part(int, []string, time.Time, List[int]) {}", "func [h *Hub] part( int,  []string,  time.Time,  List[int]) { }")]
    [InlineData("func f(a []int, b [2]int, c List[int], g func(int) bool, ch <-chan T) {}", "func f(a []int, b [2]int, c List[int], g func(int) bool, ch <-chan T) { }")]
    [InlineData("func (Hub) x(f func() error) func() error {\n}", "func [ Hub] x(f func() error) { }")]
    public void Declarations_are_read(string text, string expected) => Dump(Read("package p\n" + text).Body.Statements.Skip(1)).ShouldBe(expected);

    [Theory]
    [InlineData("x := 1", "set x := 1")]
    [InlineData("x, err := f(a)", "set (x, err) := f(a)")]
    [InlineData("h.x, m[\"k\"] = 1, 2", "set (h.x, m[\"k\"]) = list(1, 2)")]
    [InlineData("x += 2; y++; z--; w &^= 1", "set x += 2; set y += 1; set z -= 1; set w &^= 1")]
    [InlineData("ch <- v\nv, ok := <-ch\n<-done", "(ch <- v); set (v, ok) := <-ch; <-done")]
    [InlineData("go f(x)\ndefer func() { g() }()", "gof(x); deferfunc() { g() }()")]
    [InlineData("return a, nil", "return list(a, null)")]
    [InlineData("return", "return")]
    [InlineData("{ x := 1 }", "{ set x := 1 }")]
    [InlineData("if x { a() } else if y { b() } else { c() }", "branch x { a() } { b() } { c() }")]
    [InlineData("if _, err := f(); err != nil { return }", "branch (err != null) { set (_, err) := f(); return }")]
    [InlineData("if ok { } else if v := g(); v { b() }", "branch ok { } { set v := g(); b() }")]
    [InlineData("if (T{}) == x { a() }", "branch (T map() == x) { a() }")]
    [InlineData("if f(T{a: 1}) { b() }", "branch f(T map(a: 1)) { b() }")]
    [InlineData("if x == y { }\n{ z() }", "branch (x == y) { }; { z() }")]
    [InlineData("for { f() }", "loop { f() }")]
    [InlineData("for x < 3 { f() }", "loop { f() }")]
    [InlineData("for i := 0; i < n; i++ { f(i) }", "loop i { f(i) }")]
    [InlineData("for ; ; { f() }", "loop { f() }")]
    [InlineData("for i, x := range xs { f(x) }", "loop i x over xs { f(x) }")]
    [InlineData("for _, p := range []string{\"a\"} { f(p) }", "loop _ p over []string list(\"a\") { f(p) }")]
    [InlineData("for n, k := range map[string]*kms.Key{\"a\": b} { f(p) }", "loop n k over map[string]*kms.Key map(\"a\": b) { f(p) }")]
    [InlineData("for k = range m { }", "loop k over m { }")]
    [InlineData("for range 10 { f() }", "loop over 10 { f() }")]
    [InlineData("for range ch { f() }", "loop over ch { f() }")]
    [InlineData("switch x { case 1, 2: a(); fallthrough\ndefault: b() }", "branch x { a(); opaque } { b() }")]
    [InlineData("switch { case x > 1: a() }", "branch { a() }")]
    [InlineData("switch y := f(); y { case 1: a() }", "branch y { set y := f(); a() }")]
    [InlineData("switch v := x.(type) {\ncase string, *T, []int, map[string]any, func(), chan int:\n\ta(v)\ncase nil:\n}", "branch x { set v := x; a(v) } { }")]
    [InlineData("select {\ncase v := <-ch:\n\tf(v)\ncase ch <- 1:\ncase <-done:\ndefault:\n}", "branch { set v := <-ch; f(v) } { (ch <- 1) } { <-done } { }")]
    [InlineData("outer:\nfor { break outer; continue }", "opaque; loop { opaque; opaque }")]
    [InlineData("end:", "opaque")]
    [InlineData("goto end", "opaque")]
    [InlineData("const a = 1; var b T; type c struct{}", "set a = 1; field b T; class c { }")]
    public void Statements_are_read(string text, string expected) => Dump(Body(text)).ShouldBe(expected);

    [Theory]
    [InlineData("a + b*c - d", "((a + (b * c)) - d)")]
    [InlineData("a || b && !c == d", "(a || (b && (!c == d)))")]
    [InlineData("(a + b) * -c", "((a + b) * -c)")]
    [InlineData("x &^ y | z<<2 % 3", "((x &^ y) | ((z << 2) % 3))")]
    [InlineData("&kms.KeyArgs{Policy: p, Tags: nil}", "&kms.KeyArgs map(Policy: p, Tags: null)")]
    [InlineData("map[string]interface{}{\"a\": 1, key: 2}", "map[string]interface{} map(\"a\": 1, [key]: 2)")]
    [InlineData("pulumi.StringMap{\"a\": b, name: c, pkg.Name: d}", "pulumi.StringMap map(\"a\": b, [name]: c, [pkg.Name]: d)")]
    [InlineData("[]string{\"a\", \"b\"}", "[]string list(\"a\", \"b\")")]
    [InlineData("[...]string{1: \"a\", last: \"b\"}", "[...]string map(1: \"a\", [last]: \"b\")")]
    [InlineData("pulumi.StringArray{a, b}", "pulumi.StringArray list(a, b)")]
    [InlineData("[]map[string]any{{\"a\": 1}, {b: 2}, {}}", "[]map[string]any list(map(\"a\": 1), map([b]: 2), map())")]
    [InlineData("[]*T{{A: 1}, {}}", "[]*T list(map(A: 1), map())")]
    [InlineData("map[string][]string{\"a\": {\"b\"}, \"c\": {}}", "map[string][]string map(\"a\": list(\"b\"), \"c\": list())")]
    [InlineData("map[P]string{{1, 2}: \"a\"}", "map[P]string map([list(1, 2)]: \"a\")")]
    [InlineData("pulumi.StringMapArray{{k: v}, {}}", "pulumi.StringMapArray list(map([k]: v), map())")]
    [InlineData("[]string{}", "[]string list()")]
    [InlineData("pulumi.StringArray{}", "pulumi.StringArray list()")]
    [InlineData("names.Slice{}", "names.Slice list()")]
    [InlineData("pulumi.Map{}", "pulumi.Map map()")]
    [InlineData("List[string]{}", "List[string] map()")]
    [InlineData("Point{1, 2}", "Point list(1, 2)")]
    [InlineData("struct{ A int }{A: 1}", "struct{ A int } map(A: 1)")]
    [InlineData("[]string{0: \"a\", \"b\"}", "opaque(\"b\", \"a\")")]
    [InlineData("func(a, b int, c ...string) (int, error) { return a, nil }", "func(a int, b int, c ...string) { return list(a, null) }")]
    [InlineData("f(xs...)", "f(xs...)")]
    [InlineData("f(\n\ta,\n\tb,\n)", "f(a, b)")]
    [InlineData("make(map[string]int, 3)", "make(map[string]int, 3)")]
    [InlineData("new(T)", "new(T)")]
    [InlineData("[]byte(\"x\")", "[]byte(\"x\")")]
    [InlineData("(*T)(nil)", "*T(null)")]
    [InlineData("x.(string)", "x")]
    [InlineData("f(x.(map[string]interface{}), y)", "f(x, y)")]
    [InlineData("a[0][\"k\"]", "a[0][\"k\"]")]
    [InlineData("a[1:n]", "a[opaque(1, n)]")]
    [InlineData("a[:]", "a[opaque()]")]
    [InlineData("must[string](x)", "must(x)")]
    [InlineData("Map[[]int, pulumi.Map](x)", "Map(x)")]
    [InlineData("handlers[0](x)", "handlers[0](x)")]
    [InlineData("handlers[name](x)", "handlers[name](x)")]
    [InlineData("pulumi.All(a, b).ApplyT(func(args []interface{}) (string, error) { return args[0].(string), nil }).(pulumi.StringOutput)",
        "pulumi.All(a, b).ApplyT(func(args []interface{}) { return list(args[0], null) })")]
    [InlineData("0x1F + 1_000 + .5e-3 + 0b11 + 0o7 + 1.e+3 + 0x1p-2 + 3i", "(((((((0x1F + 1_000) + .5e-3) + 0b11) + 0o7) + 1.e+3) + 0x1p-2) + 3i)")]
    [InlineData("0x1e+2", "(0x1e + 2)")]
    [InlineData("any", "any")]
    [InlineData("interface{}(x)", "interface{}(x)")]
    [InlineData("true == false", "(true == false)")]
    [InlineData("größe.Ä2", "größe.Ä2")]
    public void Expressions_are_read(string text, string expected) => Dump(Value(text)).ShouldBe(expected);

    [Theory]
    [InlineData("\"a\\n\\\"\\\\\\t\"", "a\n\"\\\t", "\"")]
    [InlineData("\"\\u00e9\\U0001F600\"", "é😀", "\"")]
    [InlineData("\"\\xe4\\xb8\\x96\\344\\270\\226\"", "世世", "\"")]
    [InlineData("\"\"", "", "\"")]
    [InlineData("`a\\n\r\n\"b\"`", "a\\n\n\"b\"", "`")]
    [InlineData("'\\''", "'", "'")]
    [InlineData("'世'", "世", "'")]
    public void Texts_are_resolved(string text, string expected, string opening)
    {
        var value = Value(text).ShouldBeOfType<ProgramText>();

        value.Literal.ShouldBe(expected);
        value.Opening.ShouldBe(opening);
        value.Content.Length.ShouldBe(text.Length - 2);
        value.Span.Length.ShouldBe(text.Length);
    }

    [Fact]
    public void Spans_are_the_text_of_their_nodes()
    {
        const string Call = "kms.NewKey(ctx, \"k\", &kms.KeyArgs{\n\t\tPolicy: pulumi.String(`{}`), // c\n\t}, opts...)";
        var file = Read("package p\n\nfunc (h *Hub) f(a, b string) {\n\t// before\n\tkey, err := " + Call + " ;\n\tvar x, y int = (1), 2\n}\n");
        var slice = file.Source.Slice;

        var function = file.Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>();
        slice(function.Span).ShouldStartWith("func (h *Hub) f");
        slice(function.Body.Span).ShouldStartWith("{\n\t// before");
        function.Body.Span.End.ShouldBe(function.Span.End);
        function.Parameters.Select(parameter => slice(parameter.Span)).ShouldBe(["a", "b string"]);
        slice(function.Receiver!.Span).ShouldBe("h *Hub");

        var assignment = function.Body.Statements[0].ShouldBeOfType<ProgramAssignment>();
        slice(assignment.Span).ShouldBe("key, err := " + Call + " ;");
        assignment.Targets.Select(target => slice(target.Span)).ShouldBe(["key", "err"]);
        assignment.IsPattern.ShouldBeTrue();
        var call = assignment.Value.ShouldBeOfType<ProgramCall>();
        slice(call.Span).ShouldBe(Call);
        slice(call.Parentheses).ShouldBe(Call["kms.NewKey".Length..]);
        slice(call.Callee.ShouldBeOfType<ProgramMember>().NameSpan).ShouldBe("NewKey");
        slice(call.Arguments[3].Span).ShouldBe("opts...");
        slice(call.Arguments[3].Value.Span).ShouldBe("opts");
        var args = call.Arguments[2].Value.ShouldBeOfType<ProgramUnary>();
        slice(args.Span).ShouldStartWith("&kms.KeyArgs{");
        var map = args.Operand.ShouldBeOfType<ProgramMap>();
        slice(map.Type!.Span).ShouldBe("kms.KeyArgs");
        slice(map.Braces).ShouldStartWith("{\n");
        map.Braces.End.ShouldBe(map.Span.End);
        var entry = map.Find("Policy").ShouldNotBeNull();
        slice(entry.Span).ShouldBe("Policy: pulumi.String(`{}`)");
        var text = entry.Value.ShouldBeOfType<ProgramCall>().Arguments[0].Value.ShouldBeOfType<ProgramText>();
        slice(text.Span).ShouldBe("`{}`");
        slice(text.Content).ShouldBe("{}");

        var variables = function.Body.Statements[1].ShouldBeOfType<ProgramAssignment>();
        slice(variables.Span).ShouldBe("var x, y int = (1), 2");
        var values = variables.Value.ShouldBeOfType<ProgramList>();
        slice(values.Span).ShouldBe("(1), 2");
        slice(values.Items[0].Span).ShouldBe("1");
    }

    [Fact]
    public void Comments_and_build_tags_are_recorded()
    {
        var file = Read("//go:build linux && !arm\r\n\r\n// Package p.\npackage p /* a\nb */\n\nvar x = f( // one\n\t1, /* two */\n)\nvar y = \"// no\" + `/* no */`");

        file.Comments.Select(file.Source.Slice).ShouldBe(["//go:build linux && !arm", "// Package p.", "/* a\nb */", "// one", "/* two */"]);
        file.Body.Statements.Count.ShouldBe(3);
    }

    [Fact]
    public void Carriage_returns_end_lines_with_their_line_feeds()
    {
        var file = Read("package p\r\n\r\nfunc f() {\r\n\tx := 1\r\n\tg(\r\n\t\tx,\r\n\t)\r\n}\r\n");

        var body = file.Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>().Body;
        body.Statements.Select(statement => file.Source.Slice(statement.Span)).ShouldBe(["x := 1", "g(\r\n\t\tx,\r\n\t)"]);
    }

    [SharedFact]
    public void Real_programs_are_read_whole()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedLogs.Folder!, "cases"), "*.go", SearchOption.AllDirectories).ToList();

        files.ShouldNotBeEmpty();
        foreach (var path in files)
        {
            var source = SourceText.FromBytes(File.ReadAllBytes(path), path, out _).ShouldNotBeNull();
            foreach (var text in new[] { source.Text, source.Text.ReplaceLineEndings("\r\n") })
            {
                var file = GoReader.Read(SourceText.FromString(text, path));
                file.Problems.ShouldBeEmpty();
                CheckSpans(file, file.Body, 0);
                Dump(file.Body.Statements.Skip(1)).ShouldNotContain("opaque(", customMessage: path);
            }
        }
    }

    [SharedFact]
    public void Real_fragments_are_read_whole()
    {
        var fragments = Directory.EnumerateFiles(Path.Combine(SharedLogs.Folder!, "seeds"), "*", SearchOption.AllDirectories)
            .SelectMany(path => GoFragments(File.ReadAllText(path)))
            .ToList();

        fragments.ShouldNotBeEmpty();
        foreach (var fragment in fragments)
            Dump(Body(fragment)).ShouldNotContain("opaque(");
    }

    [Fact]
    public void Megabyte_is_read_in_less_than_a_second()
    {
        var function = Program[Program.IndexOf("func stack", StringComparison.Ordinal)..Program.IndexOf("func main", StringComparison.Ordinal)];
        var text = "package main\n\n" + string.Concat(Enumerable.Repeat(function, 1_000_000 / function.Length));
        var watch = Stopwatch.StartNew();

        var file = Parse(text);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        file.Problems.ShouldBeEmpty();
        file.Body.Statements.Count.ShouldBe(1 + (1_000_000 / function.Length));
    }

    // What stands between the fences of a document; the lines of a function's body.
    private static IEnumerable<string> GoFragments(string document)
    {
        const string Fence = "```go\n";
        document = document.ReplaceLineEndings("\n");
        for (var start = document.IndexOf(Fence, StringComparison.Ordinal); start >= 0; start = document.IndexOf(Fence, start, StringComparison.Ordinal))
        {
            start += Fence.Length;
            yield return document[start..document.IndexOf("\n```", start, StringComparison.Ordinal)];
        }
    }

    private const string Program = """
        // Package main builds a stack.
        package main

        import (
        	"fmt"

        	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/kms"
        )

        const prefix = "app"

        type Args struct {
        	Stage string `yaml:"stage"`
        	Days  int
        }

        func stack(ctx *pulumi.Context, args Args, opts ...pulumi.ResourceOption) (*kms.Key, error) {
        	key, err := kms.NewKey(ctx, prefix+"-key", &kms.KeyArgs{
        		Description: pulumi.String("a \"key\""),
        		Policy: pulumi.Sprintf(`{
          "Statement": [{"Effect": "Allow"}]
        }`, args.Stage),
        		Tags: pulumi.StringMap{"Stage": pulumi.String(args.Stage)},
        	}, opts...)
        	if err != nil {
        		return nil, err
        	}
        	for i, name := range []string{"a", "b"} {
        		if _, err := kms.NewAlias(ctx, fmt.Sprintf("%s-%d", name, i), &kms.AliasArgs{
        			TargetKeyId: key.ID(),
        		}); err != nil {
        			return nil, err
        		}
        	}
        	switch v := any(args).(type) {
        	case string:
        		fmt.Println(v)
        	default:
        	}
        	out := pulumi.All(key.Arn, key.KeyId).ApplyT(func(xs []interface{}) (string, error) {
        		b, err := json.Marshal(map[string]interface{}{
        			"arn":  xs[0].(string),
        			"list": []map[string]any{{"a": 1}, {}},
        		})
        		return string(b), err
        	}).(pulumi.StringOutput)
        	ctx.Export("out", out)
        	return key, nil
        }

        func main() {
        	pulumi.Run(func(ctx *pulumi.Context) error {
        		_, err := stack(ctx, Args{Stage: "dev"})
        		return err
        	})
        }
        """;

    private static ProgramFile Parse(string text) => GoReader.Read(SourceText.FromString(text, "main.go"));

    private static ProgramFile Read(string text)
    {
        var file = Parse(text);
        file.Problems.ShouldBeEmpty();
        CheckSpans(file, file.Body, 0);
        return file;
    }

    private static IReadOnlyList<ProgramStatement> Body(string statements) =>
        Read("package p\n\nfunc f() {\n" + statements + "\n}\n").Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>().Body.Statements;

    private static IReadOnlyList<ProgramStatement> BodyOfBroken(string statements)
    {
        var file = Parse("package p\n\nfunc f() {\n" + statements + "}\n\nfunc last() {}\n");
        file.Problems.ShouldNotBeEmpty();
        file.Body.Statements.Count.ShouldBe(3);
        return file.Body.Statements[1].ShouldBeOfType<ProgramFunctionDeclaration>().Body.Statements;
    }

    private static ProgramExpression Value(string text) => Body("x = " + text).ShouldHaveSingleItem().ShouldBeOfType<ProgramAssignment>().Value;

    private static string Dump(IEnumerable<ProgramStatement> statements) => GoDump.Of(statements);

    private static string Dump(ProgramExpression expression) => GoDump.Of(expression);

    private static int CheckSpans(ProgramFile file, ProgramNode node, int depth) => GoSpans.Check(file, node, depth);
}
