namespace Remediator.Knowledge;

/// <summary>Where a fact comes from, and the day it was taken from there.</summary>
public sealed record Provenance(string Source, DateOnly Date);
