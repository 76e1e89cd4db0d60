#if SCRIBAN_PACKAGE
using Scriban;
using Scriban.Parsing;

namespace Remediator.Templating.Package;

/// <summary>
/// The engine of the Scriban package, set up as the built-in one behaves. Compiled only with <c>-p:UseScribanPackage=true</c>,
/// against Scriban 7.2.
/// </summary>
public sealed class ScribanPackageEngine(TemplateEngineOptions options) : ITemplateEngine
{
    public ITemplate Load(string text, string path, ITemplateLoader? includes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var template = Template.Parse(text, path);
        if (template.HasErrors)
            throw FromMessages(template.Messages, path);
        return new ScribanPackageTemplate(template, path, options, includes);
    }

    /// <summary>The first message of a parser as an exception.</summary>
    internal static TemplateException FromMessages(IEnumerable<LogMessage> messages, string path, Exception? cause = null)
    {
        foreach (var message in messages)
        {
            if (message.Type == ParserMessageType.Error)
                return At(message.Span, message.Message, path, cause);
        }
        return new TemplateException("the template does not parse", path, 1, 1, cause);
    }

    /// <summary>Scriban counts lines and columns from zero.</summary>
    internal static TemplateException At(SourceSpan span, string reason, string path, Exception? cause) =>
        new(reason, string.IsNullOrEmpty(span.FileName) ? path : span.FileName, span.Start.Line + 1, span.Start.Column + 1, cause);
}
#endif
