using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CommandLine;
using Remediator.Cli.Commands;
using Remediator.Cli.Output;

namespace Remediator.Cli.Shell;

/// <summary>What a value of the command line is, for those who complete it.</summary>
internal enum ValueKind
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>A file or folder.</summary>
    Path,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>The id of a rule.</summary>
    Rule,

    /// <summary>One of a few words.</summary>
    Word,
}

/// <summary>One option of a command, or with an empty <paramref name="Long"/> one that stands by its place.</summary>
/// <param name="Meta">How its value is called; null for a flag.</param>
/// <param name="Words">The words it may be, when they are few.</param>
internal sealed record OptionDescription(string Long, string Short, string? Meta, string Help, IReadOnlyList<string> Words)
{
    public bool IsFlag => Meta is null;

    public ValueKind Kind => this switch
    {
        { Words.Count: > 0 } => ValueKind.Word,
        { Meta: "DIR" } => ValueKind.Folder,
        { Meta: "PATH" or "FILE" or "JOBS" or "ID|DIR" } => ValueKind.Path,
        { Meta: "RULE" } => ValueKind.Rule,
        _ => ValueKind.Text,
    };

    /// <summary>The option as one writes it: <c>-t</c> and <c>--template</c>, or one of them.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Short.Length > 0)
                yield return "-" + Short;
            if (Long.Length > 0)
                yield return "--" + Long;
        }
    }
}

/// <summary>A command as its option class declares it: the one source of the help, the completions and the manual page.</summary>
internal sealed record CommandDescription(string Name, string Help, bool IsDefault, IReadOnlyList<OptionDescription> Options, IReadOnlyList<OptionDescription> Values)
{
    /// <summary>All commands.</summary>
    public static IReadOnlyList<CommandDescription> All => [.. CommandTable.OptionTypes.Select(Of)];

    /// <summary>The command as one calls it.</summary>
    public string Call => IsDefault ? "remediate" : $"remediate {Name}";

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "This assembly is a root of the trimmer: nothing of it goes.")]
    private static CommandDescription Of(Type type)
    {
        var verb = type.GetCustomAttribute<VerbAttribute>()!;
        var options = new List<OptionDescription>();
        var values = new SortedDictionary<int, OptionDescription>();
        // The command's own options first, then those that it shares.
        foreach (var property in type.GetProperties().OrderBy(property => property.DeclaringType == type ? 0 : 1))
        {
            if (property.GetCustomAttribute<OptionAttribute>() is { } option)
            {
                var meta = property.PropertyType == typeof(bool) ? null : option.MetaValue is { Length: > 0 } given ? given : "VALUE";
                options.Add(new OptionDescription(option.LongName, option.ShortName, meta, option.HelpText, WordsOfOption(option.LongName, verb.Name)));
            }
            else if (property.GetCustomAttribute<ValueAttribute>() is { Hidden: false } value)
            {
                values[value.Index] = new OptionDescription("", "", value.MetaName, value.HelpText, WordsOf(value.MetaName));
            }
        }
        if (FormatsOf(verb.Name).Count == 0)
            options.RemoveAll(option => option.Long == "format");
        return new CommandDescription(verb.Name, verb.HelpText, verb.IsDefault, options, [.. values.Values]);
    }

    private static IReadOnlyList<string> WordsOfOption(string option, string command) => option switch
    {
        "format" => FormatsOf(command),
        "color" => ["auto", "always", "never"],
        _ => [],
    };

    private static IReadOnlyList<string> FormatsOf(string command) => command switch
    {
        "remediate" or "check" => OutputFormats.Names,
        "classify" => ["text", "json"],
        "rules" => ["text", "json", "literals"],
        _ => [],
    };

    private static IReadOnlyList<string> WordsOf(string meta) => meta switch
    {
        "SHELL" => ["bash", "zsh", "fish"],
        "ACTION" => ["new", "test", "pages"],
        _ => [],
    };
}
