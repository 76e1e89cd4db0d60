using System.Text;

namespace Remediator.Cli.Shell;

/// <summary>Completion for zsh.</summary>
internal static class ZshCompletion
{
    public static string Write(IReadOnlyList<CommandDescription> commands)
    {
        var text = new StringBuilder("""
            #compdef remediate
            # zsh completion for remediate: save it as _remediate in a folder of $fpath.
            _remediate_rules() { local -a ids; ids=(${(f)"$(remediate rules 2>/dev/null | cut -d ' ' -f 1)"}); _describe 'rule' ids }

            _remediate() {
                local -a commands
                commands=(

            """);
        foreach (var command in commands)
            text.Append($"        '{Quote(command.Name)}:{Quote(command.Help)}'\n");
        text.Append("""
                )
                if (( CURRENT == 2 )) && [[ ${words[2]} != -* ]]; then
                    _describe 'command' commands
                    return
                fi
                case ${words[2]} in

            """);
        foreach (var command in commands.Where(command => !command.IsDefault))
        {
            text.Append($"        {command.Name})\n            shift words; (( CURRENT-- ))\n");
            Arguments(text, command);
            text.Append("            ;;\n");
        }
        text.Append("        *)\n");
        Arguments(text, commands.First(command => command.IsDefault));
        text.Append("            ;;\n    esac\n}\n\nif [ \"$funcstack[1]\" = _remediate ]; then _remediate \"$@\"; else compdef _remediate remediate; fi\n");
        return text.ToString();
    }

    private static void Arguments(StringBuilder text, CommandDescription command)
    {
        text.Append("            _arguments");
        foreach (var option in command.Options)
        {
            foreach (var name in option.Names)
                text.Append($" \\\n                '*{name}[{Quote(option.Help)}]{(option.IsFlag ? "" : ":" + option.Meta!.ToLowerInvariant() + ":" + ActionOf(option))}'");
        }
        foreach (var value in command.Values)
            text.Append($" \\\n                ':{value.Meta!.ToLowerInvariant()}:{ActionOf(value)}'");
        text.Append('\n');
    }

    private static string ActionOf(OptionDescription option) => option.Kind switch
    {
        ValueKind.Word => $"({string.Join(' ', option.Words)})",
        ValueKind.Path => "_files",
        ValueKind.Folder => "_files -/",
        ValueKind.Rule => "_remediate_rules",
        _ => " ",
    };

    private static string Quote(string text) =>
        text.Replace("'", "'\\''", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);
}
