namespace Remediator.Templating;

/// <summary>A parsed template. Immutable: it may be rendered any number of times, from several threads.</summary>
public interface ITemplate
{
    /// <summary>
    /// Renders the template. The model holds null, string, bool, int, long, double, lists (<see cref="IReadOnlyList{T}"/> of object)
    /// and objects (<see cref="IReadOnlyDictionary{TKey,TValue}"/> of string and object); the template's assignments never reach it.
    /// A value of another type is refused with an <see cref="ArgumentException"/> when the template reads it.
    /// </summary>
    /// <exception cref="TemplateException">The template failed, or ran into a limit.</exception>
    string Render(IReadOnlyDictionary<string, object?> model, TemplateLimits? limits = null);
}
