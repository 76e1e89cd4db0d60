using System.Text;
using Remediator.Logs;

namespace Remediator.Cli.Output;

/// <summary>A writer for people that lets no secret pass: whole lines are looked at, see <see cref="Secrets"/>.</summary>
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
        output.Write(Secrets.Redact(_line.ToString()));
        _line.Clear();
        output.Flush();
    }
}
