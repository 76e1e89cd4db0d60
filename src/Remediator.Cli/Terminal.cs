using System.Globalization;
using System.Runtime.InteropServices;

namespace Remediator.Cli;

/// <summary>What is known of the place where people read: whether colours make sense there, and its width.</summary>
/// <param name="IsRedirected">Whether standard error goes to a file or pipe.</param>
/// <param name="NoColor">The variable <c>NO_COLOR</c>; any text but the empty one turns colours off (https://no-color.org).</param>
/// <param name="Term">The variable <c>TERM</c>.</param>
/// <param name="Columns">Its width; null when that is not known.</param>
internal sealed record Terminal(bool IsRedirected, string? NoColor, string? Term, int? Columns = null)
{
    /// <summary>The variable <c>CLICOLOR_FORCE</c>; any text but the empty one and 0 turns colours on (https://bixense.com/clicolors).</summary>
    public string? ForceColor { get; init; }

    /// <summary>Whether the result is seen in the same place as what is said about it.</summary>
    public bool ShowsOutput { get; init; }

    /// <summary>How the program is called from where the reader is.</summary>
    public string Program { get; init; } = "remediate";

    public bool HasColor => string.IsNullOrEmpty(NoColor) && (ForceColor is not (null or "" or "0") || (!IsRedirected && Term != "dumb"));

    /// <summary>The one that this process writes to. Nothing is asked of it when nobody reads there: that costs a start's time.</summary>
    public static Terminal OfThisProcess()
    {
        var isRedirected = Console.IsErrorRedirected;
        return new Terminal(
            isRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"),
            WishedColumns() ?? (isRedirected ? null : ColumnsOfThisProcess()))
        {
            ForceColor = Environment.GetEnvironmentVariable("CLICOLOR_FORCE"),
            ShowsOutput = !isRedirected && !Console.IsOutputRedirected,
            Program = isRedirected ? "remediate" : NameOfThisProgram(),
        };
    }

    // By its name alone where the shell finds it so, else by its path.
    private static string NameOfThisProgram()
    {
        var path = Environment.ProcessPath ?? "remediate";
        var name = Path.GetFileNameWithoutExtension(path);
        var isFound = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Path.GetFileName(path)))) ?? false;
        return name != "remediate" || isFound ? "remediate" : Path.GetRelativePath(Environment.CurrentDirectory, path);
    }

    // Shells keep the variable to themselves; who hands it on means it.
    private static int? WishedColumns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns : null;

    private static int? ColumnsOfThisProcess()
    {
        // The console class would switch the terminal's keypad to another mode, and leave it so.
        if (OperatingSystem.IsLinux())
            return GetWindowSize(StandardErrorDescriptor, WindowSizeRequest, out var size) == 0 && size.Columns > 0 ? size.Columns : null;
        try
        {
            // 0 in terminals that do not know.
            return Console.WindowWidth is > 0 and var columns ? columns : null;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    private const int StandardErrorDescriptor = 2;

    // TIOCGWINSZ, https://man7.org/linux/man-pages/man2/TIOCGWINSZ.2const.html
    private const nuint WindowSizeRequest = 0x5413;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        private readonly ushort _width;
        private readonly ushort _height;
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetWindowSize(int descriptor, nuint request, out WindowSize size);
}
