namespace Remediator.Cli.Commands;

/// <summary>
/// The option classes of all commands: the parser, the shell completions and the manual page are made of them. Only runs that
/// <see cref="FastArguments"/> leaves to the parser look here.
/// </summary>
internal static class CommandTable
{
    public static Type[] OptionTypes =>
    [
        typeof(RemediateOptions), typeof(CheckOptions), typeof(ClassifyOptions), typeof(ExplainOptions), typeof(RulesOptions), typeof(BatchOptions),
        typeof(McpOptions), typeof(CompletionsOptions), typeof(ManOptions),
    ];
}
