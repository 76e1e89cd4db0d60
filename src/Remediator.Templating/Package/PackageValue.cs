#if SCRIBAN_PACKAGE
using System.Collections;
using Scriban.Runtime;

namespace Remediator.Templating.Package;

/// <summary>Copies values between the host and the Scriban package, so that a template never changes the host's model.</summary>
internal static class PackageValue
{
    public static ScriptObject ImportModel(IReadOnlyDictionary<string, object?> members)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in members)
            result[name] = Import(value);
        return result;
    }

    public static object? Import(object? value)
    {
        switch (value)
        {
            case string or ScriptObject or ScriptArray:
                return value;
            case IReadOnlyDictionary<string, object?> members:
                return ImportModel(members);
            case IReadOnlyList<object?> items:
                var result = new ScriptArray();
                foreach (var item in items)
                    result.Add(Import(item));
                return result;
            default:
                return value;
        }
    }

    public static object? Export(object? value)
    {
        switch (value)
        {
            case null or string or bool or int or long or double or IScriptCustomFunction:
                return value;
            case ScriptObject members:
                var copy = new OrderedDictionary<string, object?>();
                foreach (var name in members.GetMembers())
                    copy[name] = Export(members[name]);
                return copy;
            case IScriptOutput output:
                return output.ToString();
            case IEnumerable items:
                var list = new List<object?>();
                foreach (var item in items)
                    list.Add(Export(item));
                return list;
            default:
                return value;
        }
    }
}
#endif
