namespace Remediator.Cli.Commands;

/// <summary>
/// Reads well-formed arguments without reflection: loading and running CommandLineParser costs more than the rest of a run.
/// Whatever is not plainly well-formed (help, mistakes) is left to it, so it alone writes help and errors.
/// A test holds this table against the attributes of the option classes.
/// </summary>
internal static class FastArguments
{
    /// <summary>The options of the command, or null when CommandLineParser must look.</summary>
    public static CommonOptions? TryParse(IReadOnlyList<string> args)
    {
        if (args.Count == 0)
            return null;
        CommonOptions? options = args[0] switch
        {
            "remediate" => new RemediateOptions(),
            "check" => new CheckOptions(),
            "classify" => new ClassifyOptions(),
            "explain" => new ExplainOptions(),
            "rules" => new RulesOptions(),
            _ when args[0].StartsWith('-') => new RemediateOptions(),
            _ => null,
        };
        if (options is null)
            return null;
        for (var i = args[0].StartsWith('-') ? 0 : 1; i < args.Count; i++)
        {
            var name = args[i];
            string? value = null;
            if (!name.StartsWith('-') || name == "-")
            {
                if (options is not ExplainOptions { Rule: null } explain)
                    return null;
                explain.Rule = name;
                continue;
            }
            if (name.StartsWith("--", StringComparison.Ordinal) && name.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                value = name[(equals + 1)..];
                name = name[..equals];
            }
            if (SetFlag(options, name))
            {
                if (value is not null)
                    return null;
                continue;
            }
            if (value is null)
            {
                // A value that looks like an option is more likely a forgotten value.
                if (i + 1 >= args.Count || (args[i + 1].StartsWith('-') && args[i + 1] != "-"))
                    return null;
                value = args[++i];
            }
            if (value.Length == 0 || !SetValue(options, name, value))
                return null;
        }
        return options;
    }

    private static bool SetFlag(CommonOptions options, string name)
    {
        switch (name)
        {
            case "--no-color":
                options.NoColor = true;
                return true;
            case "-q" or "--quiet":
                options.Quiet = true;
                return true;
            case "-v" or "--verbose":
                options.Verbose = true;
                return true;
            case "--apply" when options is TemplateOptions templates:
                templates.Apply = true;
                return true;
            case "--verify" when options is RemediateOptions remediate:
                remediate.Verify = true;
                return true;
            case "--safe-only" when options is TemplateOptions templates:
                templates.SafeOnly = true;
                return true;
            case "--least-privilege" when options is TemplateOptions templates:
                templates.LeastPrivilege = true;
                return true;
            case "--pedantic" when options is CheckOptions check:
                check.Pedantic = true;
                return true;
            default:
                return false;
        }
    }

    private static bool SetValue(CommonOptions options, string name, string value)
    {
        switch (name)
        {
            case "--format" when options.Format is null:
                options.Format = value;
                return true;
            case "--color" when options.Color is null:
                options.Color = value;
                return true;
            case "-o" or "--output" when options.OutputFile is null:
                options.OutputFile = value;
                return true;
            case "--rules":
                options.RuleFolders = [.. options.RuleFolders, value];
                return true;
            case "-t" or "--template" when options is TemplateOptions templates:
                templates.Templates = [.. templates.Templates, value];
                return true;
            case "-e" or "--error" when options is RemediateOptions remediate:
                remediate.Errors = [.. remediate.Errors, value];
                return true;
            case "-e" or "--error" when options is ClassifyOptions classify:
                classify.Errors = [.. classify.Errors, value];
                return true;
            case "--only" when options is TemplateOptions templates:
                templates.Only = [.. templates.Only, value];
                return true;
            case "--skip" when options is TemplateOptions templates:
                templates.Skip = [.. templates.Skip, value];
                return true;
            default:
                return false;
        }
    }
}
