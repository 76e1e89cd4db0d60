using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Syntax;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>The arguments of one call, already converted to what the parameters take.</summary>
internal sealed class CallArguments(RenderContext context, Node call, ListValue values)
{
    // Offsets plus one, so that zero means unknown. No built-in function blames an argument beyond these.
    private readonly int[] _offsets = new int[8];

    public RenderContext Context => context;

    /// <summary>The call, for errors that no argument is to blame for.</summary>
    public Node Call => call;

    public ListValue Values => values;

    public object? this[int index] => index < values.Count ? values[index] : null;

    public string? Text(int index) => (string?)this[index];

    public int Integer(int index) => (int)this[index]!;

    public bool Boolean(int index) => (bool)this[index]!;

    public ListValue? List(int index) => (ListValue?)this[index];

    public Callable Function(int index) => (Callable)this[index]!;

    /// <summary>Remembers where an argument was written.</summary>
    public void Locate(int index, int offset)
    {
        if (index < _offsets.Length)
            _offsets[index] = offset + 1;
    }

    public TemplateException Error(string reason) => context.Error(call, reason);

    public TemplateException ErrorAt(int index, string reason) =>
        context.Source.Error(_offsets[index] > 0 ? _offsets[index] - 1 : call.Start, reason);
}
