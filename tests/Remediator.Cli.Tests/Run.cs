using System.Text;

namespace Remediator.Cli.Tests;

/// <summary>What one run of the program gave.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the program in this process, in a folder, with nothing of the machine's terminal.</summary>
    public static Run Of(string folder, string standardInput, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(IsRedirected: true, NoColor: null, Term: null);
        var program = new Application(() => output, () => new MemoryStream(Encoding.UTF8.GetBytes(standardInput)), error, terminal, folder);
        var code = program.Run(args);
        return new Run(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs the program in a folder.</summary>
    public static Run In(string folder, params string[] args) => Of(folder, "", args);

    /// <summary>Runs the main job on one template and one log.</summary>
    public static Run Cure(string file, string template, string log)
    {
        using var work = new TemporaryFolder();
        work.Write(file, template);
        work.Write("error.log", log);
        return In(work.Path, "--template", file, "--error", "error.log");
    }
}
