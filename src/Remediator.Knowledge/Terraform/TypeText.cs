namespace Remediator.Knowledge.Terraform;

/// <summary>What a type says that Terraform writes as text, e.g. <c>set(string)</c>.</summary>
public static class TypeText
{
    /// <summary>Whether its values are one text, number or truth.</summary>
    public static bool IsPlain(string type) => type is "string" or "number" or "bool";

    /// <summary>Whether its values are lists or sets.</summary>
    public static bool IsCollection(string type) => type.StartsWith("list(", StringComparison.Ordinal) || type.StartsWith("set(", StringComparison.Ordinal);

    /// <summary>The names that an object has, or each item of a collection of objects, with their types; none for what holds no object.</summary>
    public static IReadOnlyDictionary<string, string> MembersOf(string type)
    {
        const string Object = "object({";
        while (IsCollection(type))
            type = type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!type.StartsWith(Object, StringComparison.Ordinal))
            return members;
        var depth = 0;
        var start = Object.Length;
        for (var at = start; at < type.Length - 1; at++)
        {
            var isEnd = at == type.Length - 2;
            depth += type[at] is '(' or '{' ? 1 : type[at] is ')' or '}' && !isEnd ? -1 : 0;
            if (depth > 0 || type[at] != ',' && !isEnd)
                continue;
            if (type[start..at].Split(" = ", 2) is [var name, var inner])
                members[name.Trim()] = inner.Trim();
            start = at + 1;
        }
        return members;
    }
}
