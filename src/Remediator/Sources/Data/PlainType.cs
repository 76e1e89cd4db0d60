namespace Remediator.Sources.Data;

/// <summary>What a YAML reader may take plain text for; wider than <see cref="ScalarKind"/>, since not all readers are CloudFormation's.</summary>
internal enum PlainType
{
    Text,
    Number,
    Boolean,
    Null,
    Date,

    /// <summary>The merge key <c>&lt;&lt;</c> and the default value <c>=</c>.</summary>
    Special,
}
