using System.Text;
using Remediator.Logs;

namespace Remediator.Cli.Output;

/// <summary>
/// A writer for people that lets no secret pass: whole lines are looked at, see <see cref="Secrets"/>. When nothing can be written
/// (a closed stream, a full disk), the run goes on: the result and the exit code do not hang on it.
/// </summary>
internal sealed class RedactingWriter(TextWriter output) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        _line.Append(value);
        if (value == '\n')
            Flush();
    }

    public override void Write(string? value)
    {
        if (value is null)
            return;
        _line.Append(value);
        if (value.EndsWith('\n'))
            Flush();
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Flush()
    {
        var text = Secrets.Redact(_line.ToString());
        _line.Clear();
        try
        {
            output.Write(text);
            output.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is nowhere left to say so.
        }
    }
}
