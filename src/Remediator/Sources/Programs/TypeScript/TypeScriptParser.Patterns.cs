using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <content>What declarations and parameters bind.</content>
internal sealed partial class TypeScriptParser
{
    private TypeScriptPattern Binding()
    {
        var isByName = Is("{");
        if (!isByName && !Is("["))
            return TypeScriptPattern.Of(Name());
        var start = Start;
        var names = new List<ProgramName>();
        var members = new List<string>();
        var inner = new List<ProgramName>();
        var defaults = new List<ProgramExpression?>();
        if (!TryEnter())
        {
            Fault("patterns nest too deep to be read");
            return new TypeScriptPattern(SpanFrom(start), [], [], IsPattern: true, isByName);
        }
        var brackets = Open(isByName ? "{" : "[");
        while (_position < brackets.Close)
        {
            var member = "";
            if (!isByName && Take(","))
            {
                names.Add(new ProgramName(TextSpan.At(PreviousEnd - 1), ""));
                continue;
            }
            var isRest = Take("...");
            var isShorthand = isRest || !isByName;
            if (isRest && isByName)
                member = ProgramAssignment.Rest;
            if (isByName && !isShorthand)
            {
                isShorthand = Kind == TypeScriptTokenKind.Name && !NextIs(":");
                member = isShorthand ? Slice(_position) : KeyOfPattern();
            }
            var before = names.Count;
            PatternElement(names, members, inner, member, isByName);
            if (Take("=") && Assignment() is var byDefault && names.Count > before)
            {
                while (defaults.Count < before)
                    defaults.Add(null);
                defaults.Add(byDefault);
            }
            Separate(brackets);
        }
        Close(brackets);
        Leave();
        names.AddRange(inner);
        if (isByName)
        {
            foreach (var _ in inner)
                members.Add("");
        }
        return new TypeScriptPattern(SpanFrom(start), names, members, IsPattern: true, isByName) { Defaults = defaults };
    }

    private string KeyOfPattern()
    {
        var key = MemberKey(out var isComputed);
        Expect(":");
        return isComputed ? "" : NameOf(key);
    }

    private void PatternElement(List<ProgramName> names, List<string> members, List<ProgramName> inner, string member, bool isByName)
    {
        var element = Binding();
        if (element.IsPattern)
        {
            inner.AddRange(element.Names);
            if (!isByName)
                names.Add(new ProgramName(TextSpan.At(element.Span.Start), ""));
            return;
        }
        names.Add(element.Names[0]);
        if (isByName)
            members.Add(member);
    }
}
