namespace Remediator.Sources.Programs;

/// <summary>Languages that infrastructure programs are read in; JavaScript counts as TypeScript.</summary>
public enum ProgramLanguage
{
    TypeScript,
    Python,
    Go,
}
