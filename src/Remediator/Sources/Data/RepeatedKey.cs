namespace Remediator.Sources.Data;

/// <summary>A key that stands twice in one mapping and says the same both times: which of the two counts makes no difference.</summary>
/// <param name="Mapping">The mapping.</param>
/// <param name="First">The member that stands first.</param>
/// <param name="Second">The one that says it again.</param>
public sealed record RepeatedKey(DataMapping Mapping, DataMember First, DataMember Second);
