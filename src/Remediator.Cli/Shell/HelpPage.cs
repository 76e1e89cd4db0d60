using System.Text;
using Remediator.Cli.Output;

namespace Remediator.Cli.Shell;

/// <summary>What <c>--help</c> prints.</summary>
internal sealed class HelpPage(int? width)
{
    private const int UsualWidth = 80;
    private const int LeastWidth = 40;
    private const int MostWidth = 100;

    // Where names are longer, their text begins on a line of its own.
    private const int MostName = 26;

    private static readonly OptionDescription Help = new("help", "h", null, "Print this; after a command, what it takes.", []);
    private static readonly OptionDescription Version = new("version", "", null, "Print the version.", []);

    private readonly StringBuilder _page = new();
    private readonly int _width = Math.Clamp(width ?? UsualWidth, LeastWidth, MostWidth);

    /// <summary>The page of the program: the main job, the commands.</summary>
    public string OfProgram(IReadOnlyList<CommandDescription> commands, string version)
    {
        var main = commands.First(command => command.IsDefault);
        Paragraph($"remediate {version}: a patch for a failed deployment, of its template and its error log");
        Title("Usage");
        _page.Append("  remediate --template PATH --error FILE [OPTIONS]\n  remediate COMMAND [OPTIONS]\n");
        Title("Examples");
        _page.Append("  remediate -t stack.yaml -e error.log | git apply\n");
        _page.Append("  terraform apply 2>&1 | remediate -t infra/ -e -\n");
        _page.Append("  remediate check -t infra/\n");
        Title("Commands");
        Items([.. commands.Where(command => !command.IsDefault).Select(command => (command.Name, command.Help))]);
        Title("Options");
        Items([.. main.Options.Append(Help).Append(Version).Select(Item)]);
        Title("Exit code");
        Items([("0", "A patch was produced, or with --apply written."), ("1", "No patch: not recognised, already fixed, or advice only."), ("2", "Bad usage, or input so broken that nothing could be planned.")]);
        _page.Append('\n');
        Paragraph("The patch goes to standard output, what people read to standard error. `remediate man | man -l -` shows the manual page.");
        return _page.ToString();
    }

    /// <summary>The page of one command.</summary>
    public string Of(CommandDescription command)
    {
        Paragraph(command.Help);
        Title("Usage");
        _page.Append($"  {command.Call}{string.Concat(command.Values.Select(value => $" [{value.Meta}]"))} [OPTIONS]\n");
        if (command.Values.Count > 0)
        {
            Title("Arguments");
            Items([.. command.Values.Select(Item)]);
        }
        Title("Options");
        Items([.. command.Options.Append(Help).Select(Item)]);
        return _page.ToString();
    }

    private static (string Name, string Text) Item(OptionDescription option)
    {
        var names = string.Join(", ", option.Names);
        // Options without a letter begin where those with one do.
        var indent = option is { Short: "", Long.Length: > 0 } ? "    " : "";
        var words = option.Words.Count > 0 && option.Long == "format" ? $" One of {string.Join(", ", option.Words)}." : "";
        return ($"{indent}{names}{(names.Length > 0 && option.Meta is not null ? " " : "")}{option.Meta}", option.Help + words);
    }

    private void Title(string text) => _page.Append($"\n{text}:\n");

    private void Paragraph(string text) => _page.AppendJoin('\n', TextWrap.Lines(text, _width)).Append('\n');

    private void Items(IReadOnlyList<(string Name, string Text)> items)
    {
        var column = Math.Min(items.Max(item => item.Name.Length), _width < UsualWidth ? 6 : MostName) + 4;
        foreach (var (name, text) in items)
        {
            _page.Append("  ").Append(name);
            var at = name.Length + 2;
            foreach (var line in TextWrap.Words(text, _width - column))
            {
                if (at + 2 > column)
                {
                    _page.Append('\n');
                    at = 0;
                }
                _page.Append(' ', column - at).Append(line);
                at = int.MaxValue - 2;
            }
            _page.Append('\n');
        }
    }
}
