using System.Text;

namespace Remediator.Cli.Shell;

/// <summary>The manual page, in the <c>man</c> macros.</summary>
internal static class ManualPage
{
    // When what this file says last changed.
    private const string Date = "2026-11-28";

    public static string Write(IReadOnlyList<CommandDescription> commands, string version)
    {
        var page = new StringBuilder($".TH REMEDIATE 1 {Date} \"remediate {version}\" \"User Commands\"\n");
        page.Append(".SH NAME\nremediate \\- a patch for a failed deployment, of its template and its error log\n.SH SYNOPSIS\n.nf\n");
        foreach (var command in commands)
        {
            var values = string.Concat(command.Values.Select(value => $" [\\fI{Text(value.Meta!)}\\fR]"));
            page.Append($"\\fBremediate{(command.IsDefault ? "" : " " + Text(command.Name))}\\fR{(command.IsDefault ? Text(" --template PATH --error FILE") : "")}{values} [\\fIoptions\\fR]\n");
        }
        page.Append(".fi\n.SH DESCRIPTION\n");
        page.Append(Line("remediate reads a failing infrastructure-as-code template (CloudFormation, SAM, Terraform, Pulumi, AWS CDK, CDKTF) and the error log of its deployment, says what went wrong on standard error, and prints a patch that git apply takes on standard output."));
        page.Append(Line("It works offline, never runs the template's code, and the same input gives the same bytes."));
        page.Append(".SH COMMANDS\n");
        foreach (var command in commands)
        {
            page.Append($".SS {Text(command.Name)}\n").Append(Line(command.Help));
            foreach (var value in command.Values)
                page.Append($".TP\n\\fI{Text(value.Meta!)}\\fR\n").Append(Line(value.Help));
            foreach (var option in command.Options)
            {
                var names = string.Join(", ", option.Names.Select(name => $"\\fB{Text(name)}\\fR"));
                page.Append($".TP\n{names}{(option.IsFlag ? "" : $" \\fI{Text(option.Meta!)}\\fR")}\n").Append(Line(option.Help));
                if (option.Words.Count > 0)
                    page.Append(Line($"One of {string.Join(", ", option.Words)}."));
            }
        }
        page.Append(".SH EXIT STATUS\n");
        Item(page, "0", "A patch was produced, or with --apply written. batch: every job came to its report.");
        Item(page, "1", "No patch: not recognised, already fixed, or advice only. batch: a job could not be worked on; its line says why. rules test: a rule has a problem.");
        Item(page, "2", "Bad usage, or input so broken that nothing could be planned.");
        page.Append(".SH ENVIRONMENT\n");
        Item(page, "NO_COLOR", "When set and not empty, no colours.");
        Item(page, "CLICOLOR_FORCE", "When set and not 0, colours also where standard error is no terminal.");
        Item(page, "COLUMNS", "The width to write for, in place of the terminal's.");
        page.Append(".SH EXAMPLES\n.nf\n");
        foreach (var line in new[]
        {
            "remediate --template stack.json --error error.log | git apply",
            "terraform apply 2>&1 | remediate --template infra/ --error -",
            "remediate classify --error error.log",
            "remediate batch jobs.jsonl --jobs 4 --output results.jsonl --resume",
        })
        {
            page.Append(Line(line));
        }
        page.Append(".fi\n.SH SEE ALSO\n").Append(".BR git\\-apply (1),\n.BR git\\-am (1)\n");
        return page.ToString();
    }

    private static void Item(StringBuilder page, string name, string text) => page.Append($".TP\n.B {Text(name)}\n").Append(Line(text));

    // A line that begins with a control character is a request to the formatter.
    private static string Line(string text) => (text.StartsWith('.') || text.StartsWith('\'') ? "\\&" : "") + Text(text) + "\n";

    private static string Text(string text) => text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
}
