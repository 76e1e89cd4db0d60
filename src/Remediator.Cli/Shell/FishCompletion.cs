using System.Text;

namespace Remediator.Cli.Shell;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    public static string Write(IReadOnlyList<CommandDescription> commands)
    {
        var text = new StringBuilder("# fish completion for remediate; load it with: remediate completions fish | source\n");
        text.Append("function __remediate_rules; remediate rules 2>/dev/null | string split -f 1 ' '; end\n\ncomplete -c remediate -f\n");
        foreach (var command in commands)
            text.Append($"complete -c remediate -n '__fish_use_subcommand' -a {command.Name} -d {Quote(command.Help)}\n");
        foreach (var command in commands)
        {
            // Without a command the options are those of the default one.
            var condition = command.IsDefault
                ? $"not __fish_seen_subcommand_from {string.Join(' ', commands.Where(c => !c.IsDefault).Select(c => c.Name))}"
                : $"__fish_seen_subcommand_from {command.Name}";
            foreach (var option in command.Options)
            {
                text.Append($"complete -c remediate -n '{condition}'{(option.Short.Length > 0 ? $" -s {option.Short}" : "")} -l {option.Long}");
                text.Append(option.IsFlag ? "" : ActionOf(option)).Append($" -d {Quote(option.Help)}\n");
            }
            foreach (var value in command.Values.Where(value => value.Kind is not ValueKind.Text))
                text.Append($"complete -c remediate -n '{condition}'{(value.Kind is ValueKind.Path or ValueKind.Folder ? " -F" : ActionOf(value).Replace(" -x", "", StringComparison.Ordinal))}\n");
        }
        return text.ToString();
    }

    private static string ActionOf(OptionDescription option) => option.Kind switch
    {
        ValueKind.Word => $" -x -a '{string.Join(' ', option.Words)}'",
        ValueKind.Path => " -r -F",
        ValueKind.Folder => " -x -a '(__fish_complete_directories)'",
        ValueKind.Rule => " -x -a '(__remediate_rules)'",
        _ => " -x",
    };

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
