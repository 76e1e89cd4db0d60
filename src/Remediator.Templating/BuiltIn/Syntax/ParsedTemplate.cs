using Remediator.Templating.BuiltIn.Lexing;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A template as the parser leaves it.</summary>
internal sealed record ParsedTemplate(TemplateSource Source, Block Body, IReadOnlyList<IncludeReference> Includes);
