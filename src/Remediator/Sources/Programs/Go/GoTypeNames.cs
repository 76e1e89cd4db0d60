namespace Remediator.Sources.Programs.Go;

/// <summary>Tells type arguments from an index: <c>must[string](x)</c> calls must, <c>handlers[0](x)</c> an element.</summary>
internal static class GoTypeNames
{
    /// <summary>Whether what stands between brackets reads as types: predeclared or exported names, written types, several of them.</summary>
    public static bool AreTypes(ProgramExpression index) => index switch
    {
        ProgramList { Type: null } => true,
        ProgramName name => IsType(name.Name),
        ProgramMember member => IsExported(member.Name),
        ProgramUnary { Operator: "*" } pointer => AreTypes(pointer.Operand),
        ProgramIndex generic => AreTypes(generic.Target),
        _ => false,
    };

    private static bool IsType(string name) => IsExported(name) || name switch
    {
        "any" or "bool" or "byte" or "comparable" or "complex64" or "complex128" or "error" or "float32" or "float64" or "int" or "int8" or "int16"
            or "int32" or "int64" or "rune" or "string" or "uint" or "uint8" or "uint16" or "uint32" or "uint64" or "uintptr" => true,
        _ => name.AsSpan().ContainsAny("[{( "),
    };

    private static bool IsExported(string name) => name.Length > 0 && char.IsUpper(name[0]);
}
