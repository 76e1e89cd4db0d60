namespace Remediator.Cli.Output;

/// <summary>Colours for terminals; plain text elsewhere.</summary>
internal sealed class Paint(bool isOn)
{
    public string Bold(string text) => Wrap(text, "1");

    public string Error(string text) => Wrap(text, "1;31");

    public string Warning(string text) => Wrap(text, "1;33");

    public string Good(string text) => Wrap(text, "1;32");

    public string Dim(string text) => Wrap(text, "2");

    /// <summary>A patch as git shows it on a terminal.</summary>
    public string Patch(string text) => !isOn ? text : string.Join('\n', text.Split('\n').Select(line => line switch
    {
        ['d', 'i', 'f', 'f', ' ', ..] or ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => Bold(line),
        ['@', '@', ..] => Wrap(line, "36"),
        ['-', ..] => Wrap(line, "31"),
        ['+', ..] => Wrap(line, "32"),
        _ => line,
    }));

    private string Wrap(string text, string code) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
