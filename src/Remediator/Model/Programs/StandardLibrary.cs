using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>What the functions of the languages' own libraries give, as far as infrastructure is written with them.</summary>
internal static class StandardLibrary
{
    /// <summary>Marks the text of a Python <c>string.Template</c>.</summary>
    public const string TemplateMark = "template";

    /// <summary>What may stand in the arguments of a call.</summary>
    public static ValueContext ContextOf(LibraryValue callee, ProgramCall call, ValueContext around)
    {
        var path = callee.Path;
        if (path is "pulumi.jsonstringify" or "pulumi.output.jsondumps" or "pulumi.all" or "pulumi.output.all" or "pulumi.concat" or "pulumi.output.concat" or "pulumi.output.format" or "pulumi.sprintf" or "pulumi.jsonmarshal")
            return around with { TakesOutputs = true };
        if (path is "global.json.stringify" or "json.dumps" && around.TakesOutputs)
            return around with { TakesOutputs = false, Stringify = call };
        if (path is "global.json.stringify" or "json.dumps" or "json.marshal" or "json.marshalindent" or "fmt.sprintf" || path.StartsWith("pulumi.string", StringComparison.Ordinal))
            return around.WithoutOutputs;
        if (path.StartsWith("aws.", StringComparison.Ordinal) && !path.EndsWith("args", StringComparison.Ordinal))
            return new ValueContext(!path.EndsWith(".getpolicydocument", StringComparison.Ordinal), around.Apply);
        return around;
    }

    /// <summary>What a call gives; null when the function is not one of these.</summary>
    public static Value? Call(Interpreter interpreter, LibraryValue callee, CallArguments arguments)
    {
        switch (callee.Path)
        {
            case "global.json.stringify" or "json.dumps" or "json.marshal" or "json.marshalindent":
                return Written(arguments.At(0));
            case "pulumi.jsonstringify" or "pulumi.output.jsondumps" or "pulumi.jsonmarshal":
                return arguments.At(0) is { } document ? Interpreter.Output(Written(document)!) : null;
            case "global.json.parse" or "json.loads" or "global.string" or "global.str" or "global.byte" or "global.list" or "global.tuple" or "global.sorted" or "global.await" or "global.boolean" or "global.number":
            case "pulumi.string" or "pulumi.int" or "pulumi.bool" or "pulumi.float64" or "pulumi.stringptr" or "pulumi.stringref" or "pulumi.boolref" or "pulumi.intptr" or "pulumi.tooutput" or "pulumi.output" or "pulumi.output.fromoutput"
                or "pulumi.output.frominput" or "pulumi.any" or "pulumi.tostringoutput" or "pulumi.tostringarray" or "pulumi.tostringmap" or "pulumi.id" or "pulumi.unsecret" or "aws.string":
                return arguments.At(0);
            case "fmt.sprintf" or "pulumi.sprintf":
                if (arguments.Positional.Count == 0)
                    return null;
                var text = arguments.Positional[0].Value is ProgramText written ? (written, arguments.Frame) : TextAt(arguments.At(0));
                if (text is not ({ } format, { } home))
                    return Interpreter.Unknown();
                var filled = interpreter.Format(format, home, TextForm.Percent, [.. arguments.All.Skip(1)], null, arguments.Call, arguments.Frame);
                return callee.Path == "pulumi.sprintf" ? Interpreter.Output(filled) : filled;
            case "pulumi.output.format" when arguments.Positional is [{ Value: ProgramText pattern }, ..]:
                return Interpreter.Output(interpreter.Format(pattern, arguments.Frame, TextForm.Braces, [.. arguments.All.Skip(1)], arguments.Keywords(), arguments.Call));
            case "pulumi.concat" or "pulumi.output.concat":
                return Interpreter.Output(new TemplateValue(arguments.All) { Origin = interpreter.OriginOf(arguments.Call, arguments.Frame) });
            case "pulumi.all" or "pulumi.output.all":
                if (arguments.Call.Arguments.Any(argument => argument.Name is not null))
                    return Interpreter.Output(PlainMap(arguments.Keywords()));
                return Interpreter.Output(arguments is { Count: 1 } && Interpreter.Plain(arguments.At(0)!) is var only && only is ListValue or MapValue
                    ? only is ListValue items ? new ListValue([.. items.Items.Select(Interpreter.Plain)]) : PlainMap((MapValue)only)
                    : new ListValue([.. arguments.All.Select(Interpreter.Plain)]));
            case "string.template":
                return new CallValue(TemplateMark, [WithText(interpreter, arguments)]);
            case "global.object.entries" or "global.enumerate" or "global.zip" or "global.object.keys" or "global.object.values" or "global.object.assign" or "global.object.fromentries":
                return Collections.Function(callee.Path["global.".Length..], arguments);
            case "global.map" when arguments.Call.IsNew:
                return arguments.Count == 0 ? new MapValue([]) : Collections.Function("object.fromentries", arguments);
            case "global.dict" when arguments.Count == 1:
                return Collections.Function("object.fromentries", arguments);
            case "global.dict" or "pulumi.resourceoptions" or "pulumi.mergeoptions":
                return arguments.Keywords();
            case "pulumi.resourceoptions.merge":
                return Collections.Function("object.assign", arguments);
            case "pulumi.dependson":
                return new CallValue("depends-on", arguments.All);
            case "global.append" when Interpreter.Plain(arguments.At(0) ?? Interpreter.Unknown()) is ListValue list:
                return new ListValue([.. list.Items, .. arguments.All.Skip(1)]) { Origin = list.Origin };
            case "global.make":
                return arguments.Call.Arguments is [{ Value: ProgramIndex or ProgramName or ProgramOpaque }, ..] && Interpreter.IsMapType(arguments) ? new MapValue([]) : new ListValue([]);
            default:
                return null;
        }
    }

    // A text that is JSON already was read as that.
    private static (ProgramText, Frame)? TextAt(Value? value) => value is null ? null : Interpreter.Plain(value).Origin?.Syntax switch
    {
        ProgramPlace { Node: ProgramText text, Frame: var frame } => (text, frame),
        TextPlace { Policy: { Form: TextForm.Literal, Text: var text, Frame: var frame } } => (text, frame),
        _ => null,
    };

    private static Value WithText(Interpreter interpreter, CallArguments arguments) => arguments.Positional is [{ Value: ProgramText text }, ..]
        ? new ScalarValue("") { Origin = interpreter.OriginOf(text, arguments.Frame) }
        : arguments.At(0) is { Origin.Syntax: ProgramPlace { Node: ProgramText } } value ? value : Interpreter.Unknown();

    private static MapValue PlainMap(MapValue map) => new([.. map.Entries.Select(entry => entry with { Value = Interpreter.Plain(entry.Value) })]);

    // A struct is written as its fields.
    private static Value? Written(Value? value) => value is null ? null : Interpreter.Plain(value) is ObjectValue { Literal: not null } made ? made.AsMap() : value;
}
