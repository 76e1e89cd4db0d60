using System.Text;

namespace Remediator.Cli.Shell;

/// <summary>Completion for bash.</summary>
internal static class BashCompletion
{
    public static string Write(IReadOnlyList<CommandDescription> commands)
    {
        var text = new StringBuilder("""
            # bash completion for remediate; load it with: source <(remediate completions bash)
            _remediate_rules() { remediate rules 2>/dev/null | cut -d ' ' -f 1; }

            _remediate() {
                local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=remediate words='' values=''
                COMPREPLY=()
                if [ "$COMP_CWORD" -gt 1 ]; then
                    case ${COMP_WORDS[1]} in

            """);
        text.Append($"            {string.Join('|', commands.Select(command => command.Name))}) command=${{COMP_WORDS[1]}} ;;\n");
        text.Append("        esac\n    fi\n    case $command/$prev in\n");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => !option.IsFlag))
                text.Append($"        {string.Join('|', option.Names.Select(name => $"{command.Name}/{name}"))}) {ActionOf(option)}; return ;;\n");
        }
        text.Append("    esac\n    case $command in\n");
        foreach (var command in commands)
        {
            text.Append($"        {command.Name})\n            words='{string.Join(' ', command.Options.SelectMany(option => option.Names).Append("--help"))}'\n");
            if (command.Values.Count > 0)
                text.Append($"            values='{string.Join(' ', command.Values.Select(ValueOf))}'\n");
            text.Append("            ;;\n");
        }
        text.Append("    esac\n");
        text.Append("""
                if [[ $cur == -* ]]; then
                    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
                elif [ "$COMP_CWORD" -eq 1 ]; then

            """);
        text.Append($"        mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', commands.Select(command => command.Name))}' -- \"$cur\")\n");
        text.Append("""
                else
                    local place=$((COMP_CWORD - 1)) kinds
                    read -ra kinds <<<"$values"
                    case ${kinds[place-1]:-} in
                        :path|:folder) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
                        :rule) mapfile -t COMPREPLY < <(compgen -W "$(_remediate_rules)" -- "$cur") ;;
                        :text|'') ;;
                        *) mapfile -t COMPREPLY < <(compgen -W "${kinds[place-1]//,/ }" -- "$cur") ;;
                    esac
                fi
            }

            complete -F _remediate remediate

            """);
        return text.ToString();
    }

    private static string ActionOf(OptionDescription option) => option.Kind switch
    {
        ValueKind.Word => $"mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', option.Words)}' -- \"$cur\")",
        ValueKind.Path => "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")",
        ValueKind.Folder => "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")",
        ValueKind.Rule => "mapfile -t COMPREPLY < <(compgen -W \"$(_remediate_rules)\" -- \"$cur\")",
        _ => ":",
    };

    private static string ValueOf(OptionDescription value) => value.Kind switch
    {
        ValueKind.Word => string.Join(',', value.Words),
        ValueKind.Rule => ":rule",
        ValueKind.Path => ":path",
        ValueKind.Folder => ":folder",
        _ => ":text",
    };
}
