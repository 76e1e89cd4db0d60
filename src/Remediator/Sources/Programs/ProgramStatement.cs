using Remediator.Text;

namespace Remediator.Sources.Programs;

/// <summary>A statement, its own indentation and closing semicolon included where one is written, without the line break.</summary>
public abstract class ProgramStatement(TextSpan span) : ProgramNode(span);

/// <summary>Statements in their order: a file, a body. The span of a braced block includes its braces.</summary>
public sealed class ProgramBlock(TextSpan span, IReadOnlyList<ProgramStatement> statements) : ProgramStatement(span)
{
    public IReadOnlyList<ProgramStatement> Statements { get; } = statements;
}

/// <summary>A name that an import brings.</summary>
/// <param name="Name">The name in the module; <c>*</c> for the module itself or all of it, <c>default</c> for its default.</param>
/// <param name="Alias">The name in this file; equal to <paramref name="Name"/> (last part of the path for a module) where none is given.</param>
public sealed record ProgramImportedName(string Name, string Alias)
{
    /// <summary>Where the name stands in a list of names, its alias included; empty where the import is no such list.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>
/// One import of one module: <c>import * as aws from "@pulumi/aws"</c>, <c>import { Stack } from "aws-cdk-lib"</c>, <c>const x = require("m")</c>,
/// <c>import pulumi_aws as aws</c>, <c>from aws_cdk import (aws_kms as kms, …)</c>, each line of a Go import block.
/// </summary>
/// <param name="module">The module's path as written, quotes taken off; leading dots of a relative Python import included.</param>
public sealed class ProgramImport(TextSpan span, string module, IReadOnlyList<ProgramImportedName> names) : ProgramStatement(span)
{
    public string Module { get; } = module;

    public IReadOnlyList<ProgramImportedName> Names { get; } = names;

    /// <summary>The list of names between braces or parentheses, or what a Go import block holds; null where there is none.</summary>
    public TextSpan? NameList { get; init; }

    /// <summary>Whether it brings only types (<c>import type …</c>), which no value can be made with.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>Whether it only passes names on to those who import this file (<c>export * from …</c>).</summary>
    public bool IsPassedOn { get; init; }
}

/// <summary>
/// A declaration or assignment: <c>const key = …</c>, <c>self.key = …</c>, <c>key, err := …</c>, a field of a class with a value.
/// One statement that declares several (<c>const a = 1, b = 2</c>) is one node each.
/// </summary>
/// <param name="targets">What is assigned, in order: names, members, indexes; the names of a pattern (<c>[a, b]</c>, <c>{ a }</c>, <c>a, b</c>).</param>
/// <param name="op"><c>=</c>, <c>:=</c>, <c>+=</c> ….</param>
public sealed class ProgramAssignment(TextSpan span, IReadOnlyList<ProgramExpression> targets, string op, ProgramExpression value) : ProgramStatement(span)
{
    public IReadOnlyList<ProgramExpression> Targets { get; } = targets;

    public string Operator { get; } = op;

    public ProgramExpression Value { get; } = value;

    /// <summary>Whether the targets come from <c>{ a, b }</c> (by name) or <c>[a, b]</c> / <c>a, b</c> (by place) and not one whole value.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether the pattern takes members by name.</summary>
    public bool IsByName { get; init; }

    /// <summary>The member of a target that takes all others (<c>{ a, ...others }</c>).</summary>
    public const string Rest = "...";

    /// <summary>
    /// The member that each target takes where that goes by name (<c>{ arn: keyArn }</c> takes <c>arn</c>); empty text for none of them,
    /// <see cref="Rest"/> for all that no other target takes.
    /// </summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>What each target of a pattern is given where there is no value (<c>{ days = 7 }</c>); null, or nothing at the end, for none.</summary>
    public IReadOnlyList<ProgramExpression?> Defaults { get; init; } = [];

    /// <summary>The declared type as written (<c>LogGroupProps</c>); empty for none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether it is a field of the class itself (TypeScript's <c>static</c>).</summary>
    public bool IsStatic { get; init; }
}

/// <summary>A declaration without a value: a field, <c>var x T</c>, <c>let x: T;</c>, a field of a dataclass.</summary>
public sealed class ProgramField(TextSpan span, string name, string type) : ProgramStatement(span)
{
    public string Name { get; } = name;

    public string Type { get; } = type;
}

/// <summary>An expression on its own.</summary>
public sealed class ProgramExpressionStatement(TextSpan span, ProgramExpression expression) : ProgramStatement(span)
{
    public ProgramExpression Expression { get; } = expression;
}

/// <summary><c>return …</c>, <c>yield …</c>, <c>export default …</c>; several values are a <see cref="ProgramList"/>.</summary>
public sealed class ProgramReturn(TextSpan span, ProgramExpression? value) : ProgramStatement(span)
{
    public ProgramExpression? Value { get; } = value;
}

/// <summary>A function or method with a name; a constructor is named <c>constructor</c> (TypeScript) or <c>__init__</c> (Python).</summary>
/// <param name="receiver">The receiver's name of a Go method; null for none.</param>
public sealed class ProgramFunctionDeclaration(TextSpan span, string name, IReadOnlyList<ProgramParameter> parameters, ProgramBlock body, ProgramParameter? receiver = null) : ProgramStatement(span)
{
    public string Name { get; } = name;

    public IReadOnlyList<ProgramParameter> Parameters { get; } = parameters;

    public ProgramBlock Body { get; } = body;

    public ProgramParameter? Receiver { get; } = receiver;

    /// <summary>Whether it is read like a field: <c>get key() {…}</c>, <c>@property</c>.</summary>
    public bool IsGetter { get; init; }
}

/// <summary>A class, or a Go struct type (its fields are <see cref="ProgramField"/>s).</summary>
/// <param name="bases">What it extends, as written (<c>Stack</c>, <c>pulumi.ComponentResource</c>).</param>
public sealed class ProgramClass(TextSpan span, string name, IReadOnlyList<ProgramExpression> bases, ProgramBlock body) : ProgramStatement(span)
{
    public string Name { get; } = name;

    public IReadOnlyList<ProgramExpression> Bases { get; } = bases;

    public ProgramBlock Body { get; } = body;
}

/// <summary>A loop over a source: <c>for (const x of xs)</c>, <c>for x in xs</c>, <c>for i, x := range xs</c>. Other loops have no source.</summary>
/// <param name="names">The names bound each time, in order; <c>_</c> included.</param>
public sealed class ProgramLoop(TextSpan span, IReadOnlyList<string> names, ProgramExpression? source, ProgramBlock body) : ProgramStatement(span)
{
    public IReadOnlyList<string> Names { get; } = names;

    public ProgramExpression? Source { get; } = source;

    public ProgramBlock Body { get; } = body;
}

/// <summary>
/// Blocks of which some run: <c>if</c> with its <c>else</c> branches, <c>switch</c>, <c>try</c>. A statement that introduces the
/// condition in Go (<c>if _, err := f(); err != nil</c>) is the first block's first statement.
/// </summary>
/// <param name="condition">The first condition; null for <c>try</c>, <c>with</c> and the like.</param>
public sealed class ProgramBranch(TextSpan span, ProgramExpression? condition, IReadOnlyList<ProgramBlock> blocks) : ProgramStatement(span)
{
    public ProgramExpression? Condition { get; } = condition;

    public IReadOnlyList<ProgramBlock> Blocks { get; } = blocks;
}

/// <summary>A statement that is not understood or not of interest (types, decorators, package clauses).</summary>
public sealed class ProgramOpaqueStatement(TextSpan span) : ProgramStatement(span);
