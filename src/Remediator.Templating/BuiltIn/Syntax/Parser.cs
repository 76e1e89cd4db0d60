using System.Runtime.CompilerServices;
using Remediator.Templating.BuiltIn.Functions;
using Remediator.Templating.BuiltIn.Lexing;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>
/// Parses templates by recursive descent. The first problem ends it with an error at its place, also when the template uses
/// a part of the language that this engine leaves out. This part holds the tokens; statements and expressions have their own.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How deep statements and expressions nest; a chain of operators counts too, as it is evaluated recursively.</summary>
    private const int MaxDepth = 250;

    private readonly TemplateSource _source;
    private readonly List<Token> _tokens;
    private readonly List<IncludeReference> _includes = [];
    private readonly HashSet<string> _declared;
    private readonly List<BuiltinReference> _builtins = [];
    private int _index;
    private int _depth;
    private int _linesAllowed;
    private int _expressionLevel;

    private Parser(TemplateSource source, TemplateFunctions functions)
    {
        _source = source;
        _tokens = Lexer.Tokenize(source);
        _declared = new HashSet<string>(functions.ByName.Keys, StringComparer.Ordinal);
    }

    public static ParsedTemplate Parse(TemplateSource source, TemplateFunctions functions)
    {
        var parser = new Parser(source, functions);
        var body = parser.ParseBlock(BlockKind.Template, out _);
        parser.CheckBuiltins();
        return new ParsedTemplate(source, body, parser._includes);
    }

    private Token Current => _tokens[_index];

    private Token Following => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    private Token Previous => _tokens[Math.Max(_index - 1, 0)];

    private Token Next()
    {
        var token = Current;
        if (_index < _tokens.Count - 1)
            _index++;
        while (_linesAllowed > 0 && Current.Kind == TokenKind.NewLine)
            _index++;
        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Next();
        return true;
    }

    private Token Expect(TokenKind kind, string what)
    {
        if (Current.Kind != kind)
            throw Error(Current, $"{what} is missing before {Describe(Current)}");
        return Next();
    }

    private TemplateException Error(Token token, string reason) => _source.Error(token.Start, reason);

    private TemplateException Error(Node node, string reason) => _source.Error(node.Start, reason);

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the template",
        TokenKind.NewLine => "the end of the line",
        TokenKind.Text or TokenKind.EscapedText => "the text that follows",
        _ => $"`{_source.Text[token.Start..token.End]}`",
    };

    private void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(Current, "the template is nested too deeply");
    }

    /// <summary>Reports uses of built-in functions that do not exist here. A name that the template defines itself is not one.</summary>
    private void CheckBuiltins()
    {
        foreach (var use in _builtins)
        {
            if (_declared.Contains(use.Name))
                continue;
            if (Builtins.IsUnsupportedGlobal(use.Name))
                throw _source.Error(use.Offset, $"`{use.Name}` is not supported");
            if (use.Member is not null && Builtins.Find(use.Name, use.Member) is null)
                throw _source.Error(use.Offset, $"the function `{use.Name}.{use.Member}` is not supported");
        }
    }
}
