using Remediator.Sources.Programs;
using Remediator.Sources.Programs.TypeScript;
using Remediator.Tests.Logs;
using Remediator.Text;

namespace Remediator.Tests.Sources.Programs;

public partial class TypeScriptReaderTests
{
    [Theory]
    [InlineData("import \"source-map-support/register\";", "import source-map-support/register()")]
    [InlineData("import * as aws from '@pulumi/aws'", "import @pulumi/aws(* as aws)")]
    [InlineData("import cdk from \"aws-cdk-lib\"", "import aws-cdk-lib(default as cdk)")]
    [InlineData("import cdk, * as all from \"m\"", "import m(default as cdk, * as all)")]
    [InlineData("import cdk, { Stack } from \"m\"", "import m(default as cdk, Stack)")]
    [InlineData("import { Stack, type StackProps, Key as K, default as d, \"a b\" as c, } from \"m\"", "import m(Stack, StackProps, Key as K, default as d, a b as c)")]
    [InlineData("import { type, type as t, type as as u, as } from \"m\"", "import m(type, type as t, as as u, as)")]
    [InlineData("import {} from \"m\"", "import m()")]
    [InlineData("import type { Construct } from \"m\"", "import type m(Construct)")]
    [InlineData("import type C from \"m\"; import type * as ns from \"n\"", "import type m(default as C); import type n(* as ns)")]
    [InlineData("import type from \"m\"; import type from from \"n\"; import type, { a } from \"o\"", "import m(default as type); import type n(default as from); import o(default as type, a)")]
    [InlineData("import config from \"./c.json\" with { type: \"json\" };", "import ./c.json(default as config)")]
    [InlineData("import fs = require(\"fs\");", "import fs(* as fs)")]
    [InlineData("import Key = aws.kms.Key", "set Key = aws.kms.Key")]
    [InlineData("export import a = b.c;", "set a = b.c")]
    [InlineData("const fs = require('fs'), path = require(\"path\");", "import fs(* as fs); import path(* as path)")]
    [InlineData("const { Stack, Key: K } = require(\"m\")", "import m(Stack, Key as K)")]
    [InlineData("const join = require(\"path\").join", "import path(join)")]
    [InlineData("const { a, ...rest } = require(\"m\")", "set (a as a, ... as rest) = require(\"m\")")]
    [InlineData("import(\"./m\").then(f); import.meta.url", "import(\"./m\").then(f); import.meta.url")]
    [InlineData("export * from \"m\"; export * as ns from \"m\"\nexport { a, b as c, type T };\nexport { d } from './d'\nexport type { T } from 'm'; export as namespace N", "import m(*); import m(* as ns); opaque; import ./d(d); import type m(T); opaque")]
    public void Imports_and_export_lists_are_read(string text, string expected) => Dump(Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("const a = 1, b: string = 'x'; let c", "set a = 1; set b string = 'x'; field c")]
    [InlineData("let c: T<U>[] | undefined, d!: number", "field c T<U>[] | undefined; field d number")]
    [InlineData("var x = f()\nvar y = g()", "set x = f(); set y = g()")]
    [InlineData("const [a, , b = 1, ...c] = xs", "set (a, _, b, c) = xs")]
    [InlineData("const { a, b: c, 'd-e': f = 2, [g]: h, ...i } = x", "set (a as a, b as c, d-e as f,  as h, ... as i) = x")]
    [InlineData("const [{ a }, [b], c] = x", "set (_, _, c, a, b) = x")]
    [InlineData("const { a: { b, c }, d } = x", "set (d as d,  as b,  as c) = x")]
    [InlineData("export const a = 1; export let b: T; export var c = 2", "set a = 1; field b T; set c = 2")]
    [InlineData("using x = f(); await using y = g(); let let2 = 1", "set x = f(); set y = g(); set let2 = 1")]
    [InlineData("let of = 1; type = 2; declare = 3; async = 4; namespace.x = 5; using = 6; abstract; get\nset", "set of = 1; set type = 2; set declare = 3; set async = 4; set namespace.x = 5; set using = 6; abstract; get; set")]
    [InlineData("function f(a, b: string = 'x', c?: T, ...d: any[]): Promise<void> { return }", "func f(a, b string = 'x', c T, d any[]) { return }")]
    [InlineData("export async function* f<T extends U = V>(this: X, { a, b = 1 }: Args, [c, [d]] = []) { yield a; yield* b; yield }", "func f(this X, (a, b) Args, (c, _, d) = list()) { return a; return b; return }")]
    [InlineData("function f(a: string): void\nfunction f(a: number): void;\nfunction f(a: any) { }", "opaque; opaque; func f(a any) { }")]
    [InlineData("export default function () { }\nexport default async function g() { }", "func () { }; func g() { }")]
    [InlineData("export default new Stack(app)", "return new Stack(app)")]
    [InlineData("export default { a: 1 }; export = x", "return map(a: 1); return x")]
    [InlineData("export default async () => { }", "return func() { }")]
    [InlineData("export default abstract class A { }\nexport abstract class B { }", "class A { }; class B { }")]
    [InlineData("module.exports = { a, b }; exports.c = 1", "set module.exports = map(a, b); set exports.c = 1")]
    [InlineData("interface A<T = {}> extends B<{ x: 1 }>, C { a(): void; b: { c: string } } interface D { }", "opaque; opaque")]
    [InlineData("export interface A { }\nexport default interface B { }\nexport type C = { a: 1 } | D;", "opaque; opaque; opaque")]
    [InlineData("type A = string\ntype B<T> = T extends (infer U)[] ? U : { [K in keyof T]?: T[K] }\ntype C = (a: string, ...b: any[]) => void\ntype D = `a-${string}` | -1 | typeof x.y | readonly string[]", "opaque; opaque; opaque; opaque")]
    [InlineData("type A =\n  | 'x'\n  | 'y'\ntype B = new <T>() => T\ntype C = <T>(x: T) => x is T\ntype D = A['x'][number]\ntype E = [a: string, b?: number]\ntype F = unique symbol\ntype G = import('m').T<U>\nx()", "opaque; opaque; opaque; opaque; opaque; opaque; opaque; x()")]
    [InlineData("enum A { B = 1, C }\nexport const enum D { E }\ndeclare enum F { }", "set A = map(B: 1, C: 1); set D = map(E: 0); opaque")]
    [InlineData("namespace A.B { const x = 1 }\nexport namespace C { }\nmodule D { }", "opaque; opaque; opaque")]
    [InlineData("declare const x: T;\ndeclare function f(): void\ndeclare module \"m\" { }\ndeclare module \"n\";\ndeclare global { }\nexport declare class A { b(): void }\ndeclare let y, z: T", "opaque; opaque; opaque; opaque; opaque; opaque; opaque")]
    public void Declarations_are_read(string text, string expected) => Dump(Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("class A { }", "class A { }")]
    [InlineData("export class A<T> extends cdk.Stack implements B<C>, D { }", "class A : cdk.Stack { }")]
    [InlineData("class A extends Base<Props> { } class B extends mixin(C)<D> { }", "class A : Base { }; class B : mixin(C) { }")]
    [InlineData("class A { a; b: string\nc = 1; private readonly d: Key = new Key(); e!: T; f?: U; static g = 2\n#h = 3; declare i: V; override j = 4; accessor k = 5 }",
        "class A { field a; field b string; set c = 1; set d Key = new Key(); field e T; field f U; set g = 2; set #h = 3; field i V; set j = 4; set k = 5 }")]
    [InlineData("class A { 'a-b' = 1; 2 = 3; [c] = 4; [d: string]: T; readonly [e: string]: U; get = 5; static; async: T }",
        "class A { set a-b = 1; set 2 = 3; opaque; opaque; opaque; set get = 5; field static; field async T }")]
    [InlineData("class A { constructor(scope: Construct, private readonly key: Key, public x = 1, readonly y?: T, get, readonly) { super(scope); this.a = key }\n}",
        "class A { func constructor(scope Construct, +key Key, +x = 1, +y T, get, readonly) { super(scope); set this.a = key } }")]
    [InlineData("class A { constructor(@Inject() private a: T, @b c) { } }", "class A { func constructor(+a T, c) { } }")]
    [InlineData("class A { private async m<T>(a: T): Promise<T> { return a } static async *n() { } get o(): string { return 'x' } set o(v) { } ; async() { } get() { } [p]() { } q?(): void }",
        "class A { func m(a T) { return a }; func n() { }; func o() { return 'x' }; func o(v) { }; func async() { }; func get() { }; func () { }; opaque }")]
    [InlineData("class A { m(a: string): void; m(a: any) { } protected abstract n(): void; abstract o: string }", "class A { opaque; func m(a any) { }; opaque; field o string }")]
    [InlineData("class A { static { a() } static b = () => { c() }; d = async <T>(e: T): Promise<T> => e }", "class A { { a() }; set b = func() { c() }; set d = func(e T) e }")]
    [InlineData("@A @b.c({ d: 1 }) @(e)\nexport class F { @g() h: string; @i\nj() { } }", "opaque; opaque; opaque; class F { opaque; field h string; opaque; func j() { } }")]
    [InlineData("export @a class B { }", "opaque; class B { }")]
    public void Classes_are_read(string text, string expected) => Dump(Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("a = 1; b.c += 2; d[0] ??= e; f >>>= 1; g **= 2", "set a = 1; set b.c += 2; set d[0] ??= e; set f >>>= 1; set g **= 2")]
    [InlineData("a = b = c", "set a = (b = c)")]
    [InlineData("[a, b.c, , ...d] = x; ({ e, f: g.h, i = 1, ...j } = y)", "set (a, b.c, _, d) = x; set (e as e, f as g.h, i as i, ... as j) = y")]
    [InlineData("x++; --y", "++x; --y")]
    [InlineData("if (a) b(); else if (c) { d() } else e()", "branch a { b() } { d() } { e() }")]
    [InlineData("if (a) { } else { }", "branch a { } { }")]
    [InlineData("if (a) { b() } else { c() }\nif (d) { e() } else if (f) { }\nif (g) h()", "branch a { b() } { c() }; branch d { e() } { }; branch g { h() }")]
    [InlineData("for (const x of xs) f(x); for (const [k, v] of Object.entries(o)) { } for await (let { a } of b) { }", "loop x over xs { f(x) }; loop k v over Object.entries(o) { }; loop a over b { }")]
    [InlineData("for (const k in o) { } for (x of xs) { } for (x.y of z) { } for (var of of of) { }", "loop k over in o { }; loop x over xs { }; loop over z { }; loop of over of { }")]
    [InlineData("for (let i = 0, n = xs.length; i < n; i++) { f(i) } for (;;) { break } for (i = 0; ; ) continue", "loop i n { f(i) }; loop { opaque }; loop { opaque }")]
    [InlineData("while (a) { b() } do { c() } while (d) e(); do f(); while (g)", "loop { b() }; loop { c() }; e(); loop { f() }")]
    [InlineData("switch (a) { case 1: case 'b': c(); break; case (d): { e() } default: f() }", "branch a { } { c(); opaque } { { e() } } { f() }")]
    [InlineData("try { a() } catch { b() } finally { c() }\ntry { } catch (e: unknown) { } try { } catch ({ message }) { }", "branch { a() } { b() } { c() }; branch { } { }; branch { } { }")]
    [InlineData("throw new Error('x')", "throw new Error('x')")]
    [InlineData("outer: for (;;) { continue outer }\na: b: c()", "loop { opaque }; c()")]
    [InlineData("{ a } ; debugger", "{ a }; opaque; opaque")]
    [InlineData("(async () => { await f() })()", "func() { await f() }()")]
    [InlineData("void (async function () { })(); !function () { }()", "void func() { }(); !func() { }()")]
    [InlineData("", "")]
    public void Statements_are_read(string text, string expected) => Dump(Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("const a = 1\nconst b = a\n(c)", "set a = 1; set b = a(c)")]
    [InlineData("const a = b\n  .c()\n  .d()\ne()", "set a = b.c().d(); e()")]
    [InlineData("a\n++b\nc", "a; ++b; c")]
    [InlineData("function f() { return\na }", "func f() { return; a }")]
    [InlineData("let a\nlet b = a\nas(c)", "field a; set b = a; as(c)")]
    [InlineData("const a = b!\nconst c = d as E\n[0].f()", "set a = b; set c = d; list(0).f()")]
    [InlineData("const a = b as E\nf()", "set a = b; f()")]
    [InlineData("let a: T\n(b)", "field a T; b")]
    [InlineData("class A { a = 1\nb\nc() { } }", "class A { set a = 1; field b; func c() { } }")]
    [InlineData("if (a) b\nelse c", "branch a { b } { c }")]
    [InlineData("a = b /* x\n */ c()", "set a = b; c()")]
    [InlineData("f(a =>\n{ b() })", "f(func(a) { b() })")]
    [InlineData("let x = y\ntype A = B\nx()", "set x = y; opaque; x()")]
    public void Lines_end_statements_where_none_can_go_on(string text, string expected) => Dump(Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("a + b * c - d", "((a + (b * c)) - d)")]
    [InlineData("a || b && !c === d ?? e", "((a || (b && (!c === d))) ?? e)")]
    [InlineData("(a + b) * -c * d ** 2", "(((a + b) * -c) * (d ** 2))")]
    [InlineData("a ** b ** c", "(a ** (b ** c))")]
    [InlineData("(a < b, c > d, a >= b, a >> b >>> c, a << b, a <= b)", "((((((a < b) , (c > d)) , (a >= b)) , ((a >> b) >>> c)) , (a << b)) , (a <= b))")]
    [InlineData("a instanceof B && 'c' in d", "((a instanceof B) && ('c' in d))")]
    [InlineData("typeof a === 'x' && void 0 && delete b.c", "(((typeof a === 'x') && void 0) && delete b.c)")]
    [InlineData("a ? b : c ? d : e", "(a ? b : (c ? d : e))")]
    [InlineData("a ? (b) : c => d", "(a ? b : func(c) d)")]
    [InlineData("a ? (b): c => { d() } : e", "(a ? func(b) { d() } : e)")]
    [InlineData("a ? f((b): c => d) : e", "(a ? f(func(b) d) : e)")]
    [InlineData("a ? { b: (c) } : [(d)]", "(a ? map(b: c) : list(d))")]
    [InlineData("a?.b?.[c]?.(d)?.e!.f![g]!(h)", "a.b[c](d).e.f[g](h)")]
    [InlineData("a ?.5 : b", "(a ? .5 : b)")]
    [InlineData("a as T", "a")]
    [InlineData("a as unknown as T[] | undefined", "a")]
    [InlineData("(a as any).b + (<T>c).d", "(a.b + c.d)")]
    [InlineData("{ a: 1 } as const", "map(a: 1)")]
    [InlineData("<const>['a']", "list('a')")]
    [InlineData("{ a } satisfies Props", "map(a)")]
    [InlineData("a as T ? b : c", "(a ? b : c)")]
    [InlineData("a! + b", "(a + b)")]
    [InlineData("a != b", "(a != b)")]
    [InlineData("f<T>(x)", "f(x)")]
    [InlineData("new Map<string, Key<{ a: 1 }>>()", "new Map()")]
    [InlineData("f<A<B<C>>>(x)", "f(x)")]
    [InlineData("pulumi.all([a, b]).apply<string>(([c, d]) => c)", "pulumi.all(list(a, b)).apply(func((c, d)) c)")]
    [InlineData("f(a < b, c > (d))", "f(a(d))")]
    [InlineData("a < b || c > d", "((a < b) || (c > d))")]
    [InlineData("a < 1 && b > 2", "((a < 1) && (b > 2))")]
    [InlineData("f<typeof g>", "f")]
    [InlineData("f<T>`x`", "f`x`")]
    [InlineData("new A", "new A()")]
    [InlineData("new a.b.C(d, ...e).f()", "new a.b.C(d, ...e).f()")]
    [InlineData("new (f())(g)", "new f()(g)")]
    [InlineData("new new A()()", "new new A()()")]
    [InlineData("new.target", "new.target")]
    [InlineData("a => b", "func(a) b")]
    [InlineData("async a => await b", "func(a) await b")]
    [InlineData("() => ({ a: 1 })", "func() map(a: 1)")]
    [InlineData("(a: string, { b, c: d }: T = {}, ...e): Promise<void> => { }", "func(a string, (b, d) T = map(), e) { }")]
    [InlineData("async <T,>(a: T) => a", "func(a T) a")]
    [InlineData("<const T extends U>(a: T): a is V => a", "func(a T) a")]
    [InlineData("async (a)", "async(a)")]
    [InlineData("a => b => c ? d : e", "func(a) func(b) (c ? d : e)")]
    [InlineData("function* f<T>(a: T): U { }", "func(a T) { }")]
    [InlineData("async function () { }", "func() { }")]
    [InlineData("{ a, 'b': 1, c() { }, [d]: 2, ...e, get f() { }, set f(v) { }, async g() { }, *h() { }, async *[i]() { }, 3: 4, if: 5, async, get, set: 6, get: 7 }",
        "map(a, 'b': 1, c: func() { }, [d]: 2, ...e, f: func() { }, f: func(v) { }, g: func() { }, h: func() { }, [i]: func() { }, 3: 4, if: 5, async, get, set: 6, get: 7)")]
    [InlineData("{ a: b = c, async d<T>(e: T): U { } }", "map(a: (b = c), d: func(e T) { })")]
    [InlineData("[a, ...b, [c], ]", "list(a, ...b, list(c))")]
    [InlineData("[, a]", "list(null, a)")]
    [InlineData("null ?? undefined ?? true", "((null ?? null) ?? true)")]
    [InlineData("0x1F + 1_000 + .5e-3 + 0b11 + 0o7 + 1.e+3 + 10n + 1..x", "(((((((0x1F + 1_000) + .5e-3) + 0b11) + 0o7) + 1.e+3) + 10n) + 1..x)")]
    [InlineData("0x1e+2", "(0x1e + 2)")]
    [InlineData("`a`", "`a`")]
    [InlineData("`a${b}c${d + `e${f}`}`", "`a${b}c${(d + `e${f}`)}`")]
    [InlineData("`${{ a: `}` }.a}$`", "`${map(a: `}`).a}$`")]
    [InlineData("`$${a}${b}`", "`$${a}${b}`")]
    [InlineData("pulumi.interpolate`arn:${a.b}:x`", "pulumi.interpolate`arn:${a.b}:x`")]
    [InlineData("a.b`c``d`", "a.b`c``d`")]
    [InlineData("/[/\\]]+\\/(?:x)/gi.test(a)", "opaque().test(a)")]
    [InlineData("a / b / c", "((a / b) / c)")]
    [InlineData("f(/=/, a / 2, [/x/], b! / 2, !/y/.test(c))", "f(opaque(), (a / 2), list(opaque()), (b / 2), !opaque().test(c))")]
    [InlineData("a.replace(/`/g, '').split(/\"/)", "a.replace(opaque(), '').split(opaque())")]
    [InlineData("x => /a/.test(x)", "func(x) opaque().test(x)")]
    [InlineData("class extends A { b() { } }", "opaque(A)")]
    [InlineData("(a = b, c = d)", "((a = b) , (c = d))")]
    [InlineData("this.#a.b", "this.#a.b")]
    [InlineData("größe.ä2 + $x", "(größe.ä2 + $x)")]
    [InlineData("yield1", "yield1")]
    [InlineData("await Promise.all(a.map(async b => { await c(b) }))", "await Promise.all(a.map(func(b) { await c(b) }))")]
    [InlineData("a.class.default.new", "a.class.default.new")]
    public void Expressions_are_read(string text, string expected) => ProgramDump.Of(Value(text)).ShouldBe(expected);

    [Theory]
    [InlineData("'a\\n\\'\"\\\\\\t'", "a\n'\"\\\t", "'")]
    [InlineData("\"\\u00e9\\u{1F600}\\x41\\q\"", "é😀Aq", "\"")]
    [InlineData("'a\\\r\nb'", "ab", "'")]
    [InlineData("''", "", "'")]
    [InlineData("`a\r\n\\`\\${b}$`", "a\n`${b}$", "`")]
    [InlineData("'\\u{}\\xZ'", "\\u{}\\xZ", "'")]
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
        const string Call = "new aws.kms.Key(`${name}-key`, {\n    policy: pulumi.interpolate`{ ${id} }` as T, // c\n    tags,\n  }, ...opts!)";
        var file = Read("import { a as b, c } from \"m\" ;\nexport class Hub extends cdk.Stack {\n  constructor(private readonly id: string, { x, y = 1 }: Args) {\n    // before\n    const { key, arn: [first] }: T = " + Call + " ;\n  }\n}\n");
        var slice = file.Source.Slice;

        var import = file.Body.Statements[0].ShouldBeOfType<ProgramImport>();
        slice(import.Span).ShouldBe("import { a as b, c } from \"m\" ;");
        slice(import.NameList!.Value).ShouldBe(" a as b, c ");

        var type = file.Body.Statements[1].ShouldBeOfType<ProgramClass>();
        slice(type.Span).ShouldStartWith("export class Hub");
        slice(type.Bases.ShouldHaveSingleItem().Span).ShouldBe("cdk.Stack");
        type.Body.Span.End.ShouldBe(type.Span.End);
        var constructor = type.Body.Statements.ShouldHaveSingleItem().ShouldBeOfType<ProgramFunctionDeclaration>();
        constructor.Parameters.Select(parameter => slice(parameter.Span)).ShouldBe(["private readonly id: string", "{ x, y = 1 }: Args"]);
        slice(constructor.Body.Span).ShouldStartWith("{\n    // before");

        var assignment = constructor.Body.Statements.ShouldHaveSingleItem().ShouldBeOfType<ProgramAssignment>();
        slice(assignment.Span).ShouldBe("const { key, arn: [first] }: T = " + Call + " ;");
        assignment.Targets.Select(target => slice(target.Span)).ShouldBe(["key", "first"]);
        assignment.Members.ShouldBe(["key", ""]);
        assignment.Type.ShouldBe("T");
        var call = assignment.Value.ShouldBeOfType<ProgramCall>();
        slice(call.Span).ShouldBe(Call);
        slice(call.Parentheses).ShouldBe(Call["new aws.kms.Key".Length..]);
        slice(call.Callee.ShouldBeOfType<ProgramMember>().NameSpan).ShouldBe("Key");
        slice(call.Arguments[2].Span).ShouldBe("...opts!");
        slice(call.Arguments[2].Value.Span).ShouldBe("opts");
        var name = call.Arguments[0].Value.ShouldBeOfType<ProgramText>();
        name.Parts.Select(part => slice(part.Span)).ShouldBe(["${name}", "-key"]);
        var map = call.Arguments[1].Value.ShouldBeOfType<ProgramMap>();
        map.Entries.Select(entry => slice(entry.Span)).ShouldBe(["policy: pulumi.interpolate`{ ${id} }` as T", "tags"]);
        var policy = map.Find("policy")!.Value.ShouldBeOfType<ProgramText>();
        slice(policy.Span).ShouldBe("pulumi.interpolate`{ ${id} }`");
        slice(policy.Content).ShouldBe("{ ${id} }");
        slice(policy.Tag!.Span).ShouldBe("pulumi.interpolate");
    }

    [Fact]
    public void Each_variable_of_a_statement_has_its_own_span()
    {
        var file = Read("export const a = 1, b = (2) as T, c: U;");

        file.Body.Statements.Select(statement => file.Source.Slice(statement.Span)).ShouldBe(["export const a = 1", "b = (2) as T", "c: U;"]);
    }

    [Fact]
    public void Parentheses_and_casts_belong_to_no_node()
    {
        var file = Read("x = ((a as T).b)! + (c)");
        var sum = file.Body.Statements[0].ShouldBeOfType<ProgramAssignment>().Value.ShouldBeOfType<ProgramBinary>();

        file.Source.Slice(sum.Span).ShouldBe("((a as T).b)! + (c)");
        file.Source.Slice(sum.Left.Span).ShouldBe("(a as T).b");
        file.Source.Slice(sum.Right.Span).ShouldBe("c");
    }

    [Fact]
    public void Comments_are_recorded()
    {
        var file = Read("#!/usr/bin/env node\r\n// one\r\nf(/* two\n*/ a, // three\n)\nconst b = '// no' + `/* no ${/* four */ c} */` + /[/*]/.source");

        file.Comments.Select(file.Source.Slice).ShouldBe(["#!/usr/bin/env node", "// one", "/* two\n*/", "// three", "/* four */"]);
        file.Body.Statements.Count.ShouldBe(2);
    }

    [Fact]
    public void Byte_order_mark_is_no_part_of_the_program()
    {
        var source = SourceText.FromBytes([0xEF, 0xBB, 0xBF, .. "const a = 1;\r\nb()\r\n"u8], "main.ts", out _).ShouldNotBeNull();

        var file = TypeScriptReader.Read(source);

        file.Problems.ShouldBeEmpty();
        file.Body.Statements.Select(statement => file.Source.Slice(statement.Span)).ShouldBe(["const a = 1;", "b()"]);
    }

    [SharedFact]
    public void Real_programs_are_read_whole()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedLogs.Folder!, "cases"), "*.*s", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".ts" or ".js").ToList();

        files.ShouldNotBeEmpty();
        foreach (var path in files)
        {
            var source = SourceText.FromBytes(File.ReadAllBytes(path), path, out _).ShouldNotBeNull();
            ReadsWhole(path, source.Text);
            ReadsWhole(path, source.Text.ReplaceLineEndings("\r\n"));
        }
    }

    [SharedFact]
    public void Real_programs_in_documents_are_read_whole()
    {
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(SharedLogs.Folder!, "seeds")))
        {
            var blocks = File.ReadAllText(path).Split("```");
            foreach (var block in blocks.Where(block => block.StartsWith("typescript\n", StringComparison.Ordinal)))
            {
                ReadsWhole(path, block["typescript\n".Length..]);
                count++;
            }
        }
        count.ShouldBeGreaterThan(0);
    }

    private const string Program = """
        #!/usr/bin/env node
        import * as pulumi from "@pulumi/pulumi";
        import { Stack, type StackProps } from 'aws-cdk-lib';

        /** What the hub is made with. */
        export interface HubProps extends StackProps {
          readonly stage: string;
          days?: number;
        }

        const regions = ["us-east-1", 'eu-west-1'] as const;
        type Region = (typeof regions)[number];

        @decorated({ a: 1 })
        export class Hub extends Stack {
          public readonly key: kms.Key;
          private static count = 0;
          name!: string;

          constructor(scope: Construct, id: string, private readonly props: HubProps) {
            super(scope, id, props);
            const { stage, days = 30 } = props;
            this.key = new kms.Key(this, `${id}-key`, {
              description: "a \"key\"",
              policy: pulumi.all([current, this.region]).apply(([identity, region]) =>
                JSON.stringify({
                  Version: '2012-10-17',
                  Statement: [
                    { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${identity.accountId}:root` } },
                    ...extra,
                  ],
                })
              ),
              tags: { ...props.tags, Stage: stage },
            });
            for (const [i, name] of ['a', 'b'].entries()) {
              if (!name.match(/^[a-z]+$/) && i < 1) {
                continue;
              } else {
                new kms.Alias(this, `alias-${i}`, { targetKey: this.key! });
              }
            }
          }

          get arn(): string {
            return this.key?.keyArn ?? '';
          }

          async load<T extends object>(path: string): Promise<T | undefined> {
            try {
              return (await read<T>(path)) as T;
            } catch (e: unknown) {
              throw new Error(`
                cannot read ${path}: ${(e as Error).message}
              `);
            }
          }
        }

        export const out = pulumi.interpolate`${stack.arn}:*`;

        (async () => {
          const app = new App();
          await main(app, 2 / 1);
        })();
        """;

    private static ProgramExpression Value(string text) => Read("x = " + text).Body.Statements.ShouldHaveSingleItem().ShouldBeOfType<ProgramAssignment>().Value;

    private static void ReadsWhole(string path, string text)
    {
        var file = TypeScriptReader.Read(SourceText.FromString(text, path));
        file.Problems.Select(problem => $"{problem.Location} {problem.Message}").ShouldBeEmpty();
        ProgramSpans.Check(file, file.Body);
        ProgramSpans.Opaque(file.Body).Select(opaque => file.Source.Slice(opaque.Span)).ShouldBeEmpty(path);
    }

    private static ProgramFile Parse(string text) => TypeScriptReader.Read(SourceText.FromString(text, "main.ts"));

    private static ProgramFile Read(string text)
    {
        var file = Parse(text);
        file.Problems.Select(problem => $"{problem.Location} {problem.Message}").ShouldBeEmpty();
        ProgramSpans.Check(file, file.Body);
        return file;
    }

    private static string Dump(ProgramFile file) => ProgramDump.Of(file.Body.Statements);
}
