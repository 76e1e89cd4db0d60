using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary><c>include</c>: renders another template to a string. Its arguments are <c>$1</c> and so on, named ones <c>$name</c>.</summary>
internal sealed class IncludeFunction : Callable
{
    public static IncludeFunction Instance { get; } = new();

    public override IReadOnlyList<Parameter>? Parameters => null;

    public override int Required => 1;

    public override object? Invoke(RenderContext context, CallArguments arguments)
    {
        var name = ValueText.Of(context, arguments[0]);
        if (name.Length == 0)
            throw arguments.Error("the name of the template to include is empty");
        var template = context.Includes.Get(name, reason => arguments.Error(reason));
        var callerSource = context.Source;
        context.Variables.EnterInclude(arguments.Values);
        context.Source = template.Source;
        var output = context.BeginOutput(isolated: true);
        var returned = template.Body.Execute(context);
        if (returned is not null)
            context.Write(ValueText.Of(context, returned));
        context.Flow = Flow.Next;
        context.Source = callerSource;
        context.Variables.LeaveInclude();
        context.EndOutput(output);
        return output.Text;
    }
}
