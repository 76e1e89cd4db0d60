using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>
/// Reads HCL 2 native syntax: bodies, attributes and blocks. An error ends the top-level block in which it stands; the next one is
/// read again.
/// Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
/// </summary>
public static class HclParser
{
    // No real module nests deeper; a hostile one must not exhaust the stack.
    internal const int MaxDepth = 100;

    /// <summary>Reads a file.</summary>
    public static HclFile Parse(SourceText source)
    {
        var scanner = new HclScanner(source);
        var problems = new List<Problem>();
        var items = new List<HclNode>();
        while (true)
        {
            var start = scanner.Position;
            try
            {
                scanner.SkipTrivia(newLines: true);
                start = scanner.Position;
                if (scanner.IsAtEnd)
                    break;
                items.Add(Item(scanner, 0));
                EndItem(scanner);
            }
            catch (HclSyntaxException e)
            {
                problems.Add(Problem.At(source, e.Span, e.Message, e.Help));
                scanner.Position = NextBlock(source.Text, start);
            }
        }
        return new HclFile(source, new HclBody(new TextSpan(0, source.Length), items), problems);
    }

    // Files are formatted so that top-level blocks begin in the first column and nothing else does but closing braces,
    // heredoc words and comments.
    private static int NextBlock(string text, int from)
    {
        var position = from;
        while ((position = text.IndexOf('\n', position)) >= 0)
        {
            position++;
            if (position < text.Length && HclScanner.IsNameStart(text[position]) && LooksLikeBlock(text, position))
                return position;
        }
        return text.Length;
    }

    private static bool LooksLikeBlock(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        var line = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
        return line.Contains('{') && (line.Contains('"') || line.StartsWith("locals") || line.StartsWith("terraform"));
    }

    private static HclNode Item(HclScanner scanner, int depth)
    {
        if (depth > MaxDepth)
            throw scanner.Error($"blocks nest deeper than {MaxDepth} levels");
        if (!HclScanner.IsNameStart(scanner.Current))
            throw scanner.Error($"an argument or block was expected, not {scanner.Found()}");
        var name = scanner.TakeName();
        scanner.SkipTrivia(newLines: false);
        if (scanner.Current == '=' && scanner.Peek() != '=')
        {
            scanner.Position++;
            scanner.SkipTrivia(newLines: false);
            return new HclAttribute(scanner.Pooled(name), name, new HclExpressionParser(scanner).Parse(depth + 1, newLines: false));
        }
        return Block(scanner, name, depth);
    }

    private static HclBlock Block(HclScanner scanner, TextSpan type, int depth)
    {
        var labels = new List<HclLabel>();
        while (true)
        {
            scanner.SkipTrivia(newLines: false);
            if (scanner.TryTake('{'))
                break;
            labels.Add(Label(scanner, type));
        }
        var start = scanner.Position;
        var items = new List<HclNode>();
        while (true)
        {
            scanner.SkipTrivia(newLines: true);
            if (scanner.Current == '}' && !scanner.IsAtEnd)
                break;
            if (scanner.IsAtEnd)
                throw HclScanner.Error(type.Start, type.End, $"the block `{scanner.Slice(type)}` is not closed", "add the missing `}`");
            items.Add(Item(scanner, depth + 1));
            scanner.SkipTrivia(newLines: false);
            if (scanner.Current != '}')
                EndItem(scanner);
        }
        var body = new HclBody(new TextSpan(start, scanner.Position), items);
        scanner.Position++;
        return new HclBlock(new TextSpan(type.Start, scanner.Position), scanner.Pooled(type), type, labels, body);
    }

    private static HclLabel Label(HclScanner scanner, TextSpan type)
    {
        if (scanner.Current == '"')
        {
            var template = HclTemplateParser.Quoted(scanner, 0);
            return new HclLabel(template.Literal ?? scanner.Slice(template.Content), template.Span);
        }
        if (HclScanner.IsNameStart(scanner.Current))
        {
            var name = scanner.TakeName();
            return new HclLabel(scanner.Slice(name), name);
        }
        throw scanner.Error($"after `{scanner.Slice(type)}`, `=` or `{{` was expected, not {scanner.Found()}");
    }

    private static void EndItem(HclScanner scanner)
    {
        scanner.SkipTrivia(newLines: false);
        if (!scanner.IsAtLineEnd)
            throw scanner.Error($"a new line was expected after an argument or block, not {scanner.Found()}");
    }
}
