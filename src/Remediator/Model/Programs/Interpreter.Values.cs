using Remediator.Sources.Data;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
    /// <summary>A value that the sources do not tell.</summary>
    internal static Value Unknown() => new CallValue(CallValue.Unknown, []);

    /// <summary>A resource that a call looks up, which is declared elsewhere.</summary>
    internal CallValue LookedUp(CallArguments arguments)
    {
        arguments.EvaluateAll();
        return new CallValue(CallValue.LookUp, []) { Origin = OriginOf(arguments.Call, arguments.Frame) };
    }

    /// <summary>What an output holds; the value itself when it is none.</summary>
    internal static Value Plain(Value value)
    {
        while (value is CallValue { Function: OutputMark, Arguments: [var inner] })
            value = inner;
        return value;
    }

    /// <summary>Marks a value that only the deployment knows: it cannot stand where plain text is wanted.</summary>
    internal const string OutputMark = CallValue.Output;

    internal static Value Output(Value value) => value is CallValue { Function: OutputMark } ? value : new CallValue(OutputMark, [value]) { Origin = value.Origin };

    private static bool IsOutput(Value value) => value is CallValue { Function: OutputMark };

    /// <summary>The text of a value when all of it is known.</summary>
    internal static string? TextOf(Value value)
    {
        if (Plain(value) is ScalarValue scalar)
            return scalar.Text;
        var text = new System.Text.StringBuilder();
        var budget = MaxParts;
        return Append(text, value, ref budget) ? text.ToString() : null;
    }

    // Texts that are made of each other grow without bound.
    private static bool Append(System.Text.StringBuilder text, Value value, ref int budget)
    {
        if (--budget < 0 || text.Length > MaxCharacters)
            return false;
        switch (Plain(value))
        {
            case ScalarValue scalar:
                text.Append(scalar.Text);
                return true;
            case TemplateValue template:
                foreach (var part in template.Parts)
                {
                    if (!Append(text, part, ref budget))
                        return false;
                }
                return true;
            default:
                return false;
        }
    }

    internal Origin OriginOf(ProgramNode node, Frame frame, ProgramNode? container = null) =>
        new(frame.File.Source, node.Span, new ProgramPlace(node, frame, _context), container);

    private static ScalarKind KindOf(ProgramLiteral literal) => literal.Kind switch
    {
        ProgramLiteralKind.Number => ScalarKind.Number,
        ProgramLiteralKind.Boolean => ScalarKind.Boolean,
        _ => ScalarKind.Null,
    };

    private static bool? TruthOf(Value value) => Plain(value) switch
    {
        ReferenceValue { Attribute: null } made when !DeploymentFact.IsFact(made.Target) => true,
        ObjectValue => true,
        ScalarValue { Kind: ScalarKind.Boolean } flag => flag.Text == "true",
        ScalarValue { Kind: ScalarKind.Null } => false,
        ScalarValue { Kind: ScalarKind.Text } text => text.Text.Length > 0,
        _ => null,
    };
}
