using System.Reflection;
using CommandLine;
using Remediator.Cli.Commands;
using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Cli.Shell;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli;

/// <summary>The program, with everything that it needs of its surroundings handed in: what goes to which stream, and the exit code.</summary>
/// <param name="standardOutput">Opens standard output; machines read it.</param>
/// <param name="standardInput">Opens standard input.</param>
/// <param name="error">Standard error; people read it.</param>
/// <param name="terminal">Whether people see colours.</param>
/// <param name="currentFolder">The current folder.</param>
internal sealed class Application(Func<Stream> standardOutput, Func<Stream> standardInput, TextWriter error, Terminal terminal, string currentFolder)
{
    // Null until the options are read.
    private Paint? _paint;

    /// <summary>Version of the product.</summary>
    public static string Version { get; } =
        typeof(Application).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> args)
    {
        // Everything for people goes through it.
        using var people = new RedactingWriter(error);
        var code = Guarded(args, people);
        people.Flush();
        return code;
    }

    private int Guarded(IReadOnlyList<string> args, TextWriter people)
    {
        try
        {
            return FastArguments.TryParse(args) is { } options ? Run(options, args, people) : Slowly(args, people);
        }
        catch (TroubleException e)
        {
            var writer = new ProblemWriter(people, _paint ?? new Paint(terminal.HasColor && !args.Contains("--no-color")), terminal.Columns);
            foreach (var problem in e.Problems)
                writer.Write(problem);
            TellMachine(args, e.Problems);
            return ExitCode.Trouble;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of ours. A stack trace helps no user; what was being done does.
            people.WriteLine($"error: internal error ({e.GetType().Name}: {e.Message}); nothing was written");
            people.WriteLine("  = help: please report it with the template and the log, as far as they may be shown");
            TellMachine(args, [new Problem($"internal error ({e.GetType().Name}: {e.Message})")]);
            return ExitCode.Trouble;
        }
    }

    // Who asked for JSON gets JSON, also when the command line itself is wrong.
    private void TellMachine(IReadOnlyList<string> args, IReadOnlyList<Problem> problems)
    {
        if (!args.Contains("--format=json") && args.ToList().IndexOf("--format") is var at && (at < 0 || args.ElementAtOrDefault(at + 1) != "json"))
            return;
        try
        {
            WriteOutput(null)(JsonReport.WriteTrouble(Version, problems));
        }
        catch (TroubleException)
        {
            // Nobody reads it; the exit code says the same.
        }
    }

    private int Slowly(IReadOnlyList<string> args, TextWriter people)
    {
        if (args.Count > 0 && !args[0].StartsWith('-') && CommandLineErrors.UnknownCommand(args[0]) is { } unknown)
            throw new TroubleException([unknown]);
        if (Page(args) is { } page)
        {
            WriteOutput(null)(page);
            return ExitCode.Success;
        }
        using var parser = new Parser(settings =>
        {
            settings.HelpWriter = null;
            settings.AutoHelp = settings.AutoVersion = false;
            settings.AllowMultiInstance = true;
            settings.GetoptMode = true;
        });
        var result = parser.ParseArguments(args, CommandTable.OptionTypes);
        return result.MapResult(
            (CommonOptions options) => CommandLineErrors.Stray(options) is { } stray ? throw new TroubleException([stray]) : Run(options, args, people),
            errors => throw new TroubleException(CommandLineErrors.Of(errors, args)));
    }

    // What people who ask for help or the version read; null when nobody asks.
    private string? Page(IReadOnlyList<string> args)
    {
        var first = args.Count > 0 ? args[0] : "";
        if (first is "version" or "--version")
            return $"remediate {Version}\n";
        if (first != "help" && !args.Any(arg => arg is "--help" or "-h"))
            return null;
        var commands = CommandDescription.All;
        var name = first == "help" ? args.ElementAtOrDefault(1) : first;
        var help = new HelpPage(terminal.Columns);
        return commands.FirstOrDefault(command => command.Name == name) is { } command ? help.Of(command) : help.OfProgram(commands, Version);
    }

    private int Run(CommonOptions options, IReadOnlyList<string> args, TextWriter people)
    {
        _paint = PaintOf(options);
        var console = new CommandContext(WriteOutput(options.OutputFile), standardInput, people, _paint, terminal, currentFolder)
        {
            StandardOutput = standardOutput,
            Arguments = args,
        };
        return options switch
        {
            RemediateOptions remediate => new RemediateCommand(console).Run(remediate),
            CheckOptions check => new CheckCommand(console).Run(check),
            ClassifyOptions classify => new ClassifyCommand(console).Run(classify),
            ExplainOptions explain => new ExplainCommand(console).Run(explain),
            RulesOptions rules => new RulesCommand(console).Run(rules),
            BatchOptions batch => new BatchCommand(console).Run(batch),
            McpOptions mcp => new McpCommand(console).Run(mcp),
            CompletionsOptions completions => new ShellCommand(console).Run(completions),
            ManOptions => new ShellCommand(console).RunManual(),
            _ => throw new InvalidOperationException($"no command for {options.GetType().Name}"),
        };
    }

    private Paint PaintOf(CommonOptions options) => options switch
    {
        { NoColor: true } or { Color: "never" } => new Paint(false),
        { Color: "always" } => new Paint(true),
        { Color: null or "auto" } => new Paint(terminal.HasColor),
        _ => throw new TroubleException($"`--color {options.Color}` is none of its words", "one of auto, always, never"),
    };

    private Action<string> WriteOutput(string? outputFile) => text =>
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        try
        {
            if (outputFile is { } path)
            {
                Create(Path.GetFullPath(path, currentFolder), bytes);
                return;
            }
            using var stream = standardOutput();
            stream.Write(bytes);
        }
        // The last is what .NET makes of a file that may not grow as large.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new TroubleException($"the result cannot be written: {e.Message}");
        }
    };

    private static void Create(string path, byte[] bytes)
    {
        using var stream = OpenStream(path);
        if (stream is not null)
            stream.Write(bytes);
        else
            StagedFile.Replace(path, bytes);
    }

    // What is no file of a disk, and so is written as it stands: `/dev/stdout`, a pipe of the shell.
    private static FileStream? OpenStream(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return null;
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek)
            return stream;
        stream.Dispose();
        return null;
    }
}
