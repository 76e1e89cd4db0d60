using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>Texts of a template that are code of another language, which writes <c>${…}</c> for variables of its own.</summary>
internal static class CodeTexts
{
    private static readonly string[] Sections = ["Resources", "Outputs"];

    /// <summary>Whether a name is spelt like a variable, and stands nowhere but in such texts.</summary>
    /// <param name="isUsed">Whether the code must also write it otherwise, as it does where it gives it a value.</param>
    public static bool HasVariable(Project project, string name, bool isUsed = false)
    {
        if (!IsVariable(name) || project.Editor.EscapeReferences(name).Refusal is not null)
            return false;
        var sections = Sections.Select(section => project.PlaceOf([section])?.Value).OfType<Value>().ToArray();
        var uses = sections.SelectMany(ValueTree.In).OfType<ReferenceValue>().Where(reference => reference.Target == name).ToHashSet();
        var code = sections.SelectMany(PropertyPath.Parse("**").Find).Where(hit => hit.Value is not (MapValue or ListValue))
            .SelectMany(hit => ValueTree.In(hit.Value).OfType<TemplateValue>().Where(text => IsCode(hit, text, name))).ToHashSet();
        uses.ExceptWith(code.SelectMany(text => text.Parts.OfType<ReferenceValue>()));
        return uses.Count == 0 && (!isUsed || code.Where(text => text.Parts.OfType<ReferenceValue>().Any(part => part.Target == name)).SelectMany(text => text.Parts.OfType<ScalarValue>()).Any(part => HasWord(part.Text, name)));
    }

    private static bool HasWord(string text, string word) => WholeWord.In(text, word, c => char.IsAsciiLetterOrDigit(c) || c == '_').Any();

    // `HOME`, `event`; what a template declares is in PascalCase.
    private static bool IsVariable(string name) => name.Length > 0
        && (char.IsAsciiLetterLower(name[0]) || char.IsAsciiLetterUpper(name[0]) && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'));

    // A document has no variables, unless what stands beside it gives them values.
    private static bool IsCode(PathHit hit, TemplateValue text, string name)
    {
        if (hit.Parent is MapValue around && around.Entries.Any(entry => entry.Value is MapValue values && values.Find(name) is not null))
            return true;
        var literals = text.Parts.OfType<ScalarValue>().Select(part => part.Text).ToArray();
        return !literals.FirstOrDefault("").AsSpan().TrimStart().StartsWith("{")
            && (CodeProperties.IsOne(hit.Entry?.Name ?? "") || Array.Exists(literals, part => part.TrimEnd('\n').Contains('\n')));
    }
}
