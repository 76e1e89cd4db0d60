using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Finds the equals sign that makes a block an argument where it holds further blocks: <c>rule = { filter { … } }</c> is no HCL, so no
/// tree has it, and the brackets are followed instead.
/// </summary>
internal sealed class BlocksAsArguments(SourceText source)
{
    private readonly HclScanner _scanner = new(source);

    /// <summary>Takes out the equals sign before the bracket around a line, when the provider knows a block of that name there.</summary>
    public SourceChange Open(int line)
    {
        if (source.Lines.OffsetOf(new LinePosition(line, 1)) is not { } start)
            return SourceChange.Refused($"{source.Path} has no line {line}");
        try
        {
            return Open(new Stack<int>(), start);
        }
        catch (HclSyntaxException)
        {
            return SourceChange.Refused($"what stands before {source.Path}:{line} cannot be read either");
        }
    }

    private SourceChange Open(Stack<int> open, int end)
    {
        while (!_scanner.IsAtEnd)
        {
            _scanner.SkipTrivia(newLines: true);
            if (_scanner.Position >= end)
                break;
            switch (_scanner.Current)
            {
                case '"':
                    HclTemplateParser.Quoted(_scanner, 0);
                    continue;
                case '<' when _scanner.Peek() == '<':
                    new HclTemplateParser(_scanner).Heredoc(0);
                    continue;
                case '{' or '[' or '(':
                    open.Push(_scanner.Position);
                    break;
                case '}' or ']' or ')' when open.Count > 0:
                    open.Pop();
                    break;
            }
            _scanner.Position++;
        }
        var around = open.Reverse().Select(HeadOf).ToArray();
        if (around.Length < 2 || around[^1] is not { Sign: { } sign } wrong)
        {
            return HclParser.Parse(source).Problems.Count == 0
                ? new SourceChange([])
                : SourceChange.Refused("the line stands in no argument that could be a block");
        }
        return IsBlock(around)
            ? SourceChange.Of(source, [TextEdit.Delete(sign)])
            : SourceChange.Refused($"the provider knows no block `{wrong.Name}` there: put `=` behind the name at the line that the message names, or see whether it belongs elsewhere");
    }

    // What stands on the line before an opening bracket: the words, and the equals sign with the blank behind it.
    private Head HeadOf(int bracket)
    {
        var text = source.Text[source.Lines.LineStart(bracket)..bracket].TrimEnd();
        var sign = text.EndsWith('=') ? new TextSpan(source.Lines.LineStart(bracket) + text.Length - 1, bracket) : (TextSpan?)null;
        var words = text.TrimEnd('=', ' ', '\t').Split([' ', '\t', '"'], StringSplitOptions.RemoveEmptyEntries);
        return new Head(words.Length > 0 ? words[0] : "", words, sign);
    }

    private static bool IsBlock(Head[] around)
    {
        var schema = around[0].Words switch
        {
            ["resource", var type, _] => ProviderSchema.Aws.FindResource(type),
            ["data", var type, _] => ProviderSchema.Aws.FindDataSource(type),
            _ => null,
        };
        for (var i = 1; i < around.Length && schema is not null; i++)
        {
            // The content of a dynamic block is that of the block which it makes.
            if (around[i].Words is ["dynamic", var made] && i + 1 < around.Length && around[i + 1].Name == "content")
                (schema, i) = (schema.FindBlock(made)?.Block, i + 1);
            else
                schema = schema.FindBlock(around[i].Name)?.Block;
        }
        return schema is not null;
    }

    private sealed record Head(string Name, string[] Words, TextSpan? Sign);
}
