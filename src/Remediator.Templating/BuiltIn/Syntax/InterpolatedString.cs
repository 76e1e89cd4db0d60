using System.Globalization;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A string <c>$"…"</c> with expressions in braces.</summary>
internal sealed class InterpolatedString(IReadOnlyList<Expression> parts, int start, int end) : Expression(start, end)
{
    public override object? Evaluate(RenderContext context)
    {
        var text = "";
        foreach (var part in parts)
        {
            text += context.Evaluate(part) switch
            {
                null => "",
                string value => value,
                // Truth values show as .NET writes them, not as the rest of the language does.
                bool value => value ? "True" : "False",
                CapturedText value => value.Text,
                double value => value.ToString(CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                _ => throw context.Error(part, "only plain values can be put into a string; turn the value into one first"),
            };
            context.CheckLength(text.Length, reason => context.Error(this, reason));
        }
        return text;
    }
}
