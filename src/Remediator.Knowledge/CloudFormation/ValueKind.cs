namespace Remediator.Knowledge.CloudFormation;

/// <summary>What a property's value is. The numbers are those of the schema file.</summary>
public enum ValueKind
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>A whole number.</summary>
    WholeNumber = 1,

    /// <summary>A number.</summary>
    Number = 2,

    /// <summary>True or false.</summary>
    Truth = 3,

    /// <summary>A document without a schema, such as a policy: every property is allowed in it.</summary>
    Json = 4,

    /// <summary>A point in time, as text.</summary>
    Timestamp = 5,

    /// <summary>An object of a named nested type.</summary>
    Nested = 6,

    /// <summary>A list whose items are alike.</summary>
    List = 7,

    /// <summary>A map from free keys to values that are alike.</summary>
    Map = 8,

    /// <summary>One of several kinds.</summary>
    Union = 9,
}
