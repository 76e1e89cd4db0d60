using System.Diagnostics.CodeAnalysis;
using Remediator.Templating.BuiltIn.Functions;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>The members of values.</summary>
internal static class Members
{
    public static bool TryGet(object? value, string member, [MaybeNullWhen(false)] out object? result)
    {
        result = null;
        switch (value)
        {
            case ObjectValue members:
                return members.TryGetValue(member, out result);
            case ListValue list when member == "size":
                result = list.Count;
                return true;
            case ListValue { Members: { } extra }:
                return extra.TryGetValue(member, out result);
            case RangeValue range when member == "size":
                result = range.Count;
                return true;
            case string text when member == "size":
                result = text.Length;
                return true;
            case LoopState loop:
                return loop.TryGet(member, out result);
            case BuiltinNamespace group:
                result = Builtins.Find(group.Name, member);
                return result is not null;
            default:
                return false;
        }
    }
}
