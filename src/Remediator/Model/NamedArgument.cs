using Remediator.Text;

namespace Remediator.Model;

/// <summary>An argument that a program gives under a name, and what may stand in its place.</summary>
/// <param name="Source">The file.</param>
/// <param name="Name">Where the name is written.</param>
/// <param name="Class">The class that is called with it, as the program names it.</param>
/// <param name="ProviderType">The provider's name of the resource, for an argument of its own; empty for others.</param>
/// <param name="Holder">What it stands in.</param>
/// <param name="Entry">The argument.</param>
/// <param name="Known">The names that may stand there, in the spelling of the language; empty where that is not known.</param>
public sealed record NamedArgument(SourceText Source, TextSpan Name, string Class, string ProviderType, MapValue Holder, MapEntry Entry, IReadOnlyList<string> Known)
{
    /// <summary>Whether the name is the value too (<c>{ vpc }</c>).</summary>
    public bool IsShorthand { get; init; }
}
