namespace Remediator.Templating;

/// <summary>
/// Functions of the host by the name that templates call them by, with arguments or through a pipe.
/// They get and give the values that a model may hold; an exception they throw becomes a <see cref="TemplateException"/> at the call.
/// </summary>
public sealed class TemplateFunctions(IReadOnlyDictionary<string, Func<IReadOnlyList<object?>, object?>> functions)
{
    public static TemplateFunctions None { get; } = new(new Dictionary<string, Func<IReadOnlyList<object?>, object?>>());

    /// <summary>The functions by name.</summary>
    public IReadOnlyDictionary<string, Func<IReadOnlyList<object?>, object?>> ByName { get; } = functions;
}
