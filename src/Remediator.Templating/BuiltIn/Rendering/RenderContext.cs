using System.Diagnostics;
using System.Runtime.CompilerServices;
using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Syntax;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>The state of one rendering: variables, output with its indent, and how much of the limits is used up.</summary>
internal sealed class RenderContext
{
    private readonly long _deadline;
    private OutputBuffer _output = new(null, isolated: true, "", outerAtLineStart: false);
    private bool _atLineStart;
    private int _steps;
    private (TemplateSource Source, int Offset) _running;
    private int _loopDepth;
    private int _turns;
    private int _callDepth;

    public RenderContext(TemplateEngineOptions options, TemplateLimits limits, IncludeCache includes, TemplateSource source, ObjectValue model)
    {
        (Options, Limits, Includes, Source, Variables) = (options, limits, includes, source, new VariableStore(model));
        _deadline = Stopwatch.GetTimestamp() + (long)(limits.Time.TotalSeconds * Stopwatch.Frequency);
    }

    public TemplateEngineOptions Options { get; }

    public TemplateLimits Limits { get; }

    public IncludeCache Includes { get; }

    public VariableStore Variables { get; }

    /// <summary>The template whose statements run: offsets in errors are its.</summary>
    public TemplateSource Source { get; set; }

    public Flow Flow { get; set; }

    /// <summary>What follows each line break of the output.</summary>
    public string Indent { get; set; } = "";

    /// <summary>What stands left of the pipes that wait for their function.</summary>
    public Stack<Expression> PipeInputs { get; set; } = new();

    public bool IsInLoop => _loopDepth > 0;

    public string Output => _output.Text;

    public TemplateException Error(Node node, string reason, Exception? cause = null) => Source.Error(node.Start, reason, cause);

    /// <summary>An error at the statement that runs, for what no smaller piece is to blame for.</summary>
    public TemplateException ErrorHere(string reason) => (_running.Source ?? Source).Error(_running.Offset, reason);

    public object? Evaluate(Expression expression)
    {
        CheckStack(expression);
        return expression.Evaluate(this);
    }

    /// <summary>Refuses to go deeper when the stack of the thread is nearly used up.</summary>
    public void CheckStack(Node node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(node, "the template is nested too deeply");
    }

    /// <summary>Counts a step of execution and looks at the clock now and then.</summary>
    public void Step(Node node)
    {
        _running = (Source, node.Start);
        if ((++_steps & 63) == 0 && Stopwatch.GetTimestamp() > _deadline)
            throw Error(node, $"the template took longer than {Limits.Time.TotalSeconds:0.###} s");
    }

    public void EnterLoop() => _loopDepth++;

    public void Turn(Node loop)
    {
        if (++_turns > Limits.Loops)
            throw Error(loop, $"the loops take more than {Limits.Loops} turns");
    }

    public void LeaveLoop()
    {
        if (--_loopDepth == 0)
            _turns = 0;
    }

    public void EnterCall(Node call)
    {
        if (++_callDepth > Limits.Recursion)
            throw Error(call, $"calls and includes are nested more than {Limits.Recursion} deep");
    }

    public void LeaveCall() => _callDepth--;

    /// <summary>Refuses a text that would become longer than the output may be.</summary>
    public void CheckLength(long length, Func<string, TemplateException> error)
    {
        if (length > Limits.Output)
            throw error($"the text is longer than {Limits.Output} characters");
    }

    /// <summary>Writes text under the indent: it follows each line break as soon as more text comes, on empty lines too.</summary>
    public void Write(string text)
    {
        var builder = _output.Builder;
        if (Indent.Length == 0)
        {
            if (text.Length > 0)
                _atLineStart = text[^1] == '\n';
            builder.Append(text);
        }
        else
        {
            WriteIndented(text);
        }
        if (builder.Length > Limits.Output)
            throw ErrorHere($"the output is longer than {Limits.Output} characters");
    }

    private void WriteIndented(string text)
    {
        var builder = _output.Builder;
        for (var i = 0; i < text.Length;)
        {
            if (_atLineStart)
                builder.Append(Indent);
            var lineBreak = text.IndexOf('\n', i);
            _atLineStart = lineBreak >= 0;
            var end = _atLineStart ? lineBreak + 1 : text.Length;
            builder.Append(text, i, end - i);
            i = end;
            if (builder.Length > Limits.Output)
                return;
        }
    }

    /// <summary>Whether text written now would be indented, or would once it has a line break.</summary>
    public bool WouldIndent(string text) => Indent.Length > 0 && (_atLineStart || text.Contains('\n', StringComparison.Ordinal));

    public OutputBuffer BeginOutput(bool isolated)
    {
        _output = new OutputBuffer(_output, isolated, Indent, _atLineStart);
        if (isolated)
        {
            Indent = "";
            _atLineStart = false;
        }
        return _output;
    }

    public void EndOutput(OutputBuffer output)
    {
        _output = output.Outer!;
        if (!output.IsIsolated)
            return;
        Indent = output.OuterIndent;
        _atLineStart = output.OuterAtLineStart;
    }
}
