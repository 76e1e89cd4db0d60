using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>Where a value of a program is written: the syntax of its <see cref="Origin"/>.</summary>
/// <param name="Node">The expression.</param>
/// <param name="Frame">The names that can be used there.</param>
/// <param name="Context">What kinds of values can be used there.</param>
internal sealed record ProgramPlace(ProgramNode Node, Frame Frame, ValueContext Context)
{
    public ProgramFile File => Frame.File;

    /// <summary>How what stands there is written, see <see cref="StatementForm"/>.</summary>
    public string Form { get; init; } = StatementForm.Json;
}

/// <summary>What an expression may be made of at a place.</summary>
/// <param name="TakesOutputs">Whether values that only the deployment knows (Pulumi outputs) may stand there.</param>
/// <param name="Stringify">The call of <c>JSON.stringify</c> around the place whose result goes where an output may stand; null where there is none.</param>
/// <param name="Apply">The innermost call (<c>apply</c>, <c>ApplyT</c>) whose function the place is in; null outside.</param>
internal sealed record ValueContext(bool TakesOutputs, ProgramCall? Apply = null, ProgramCall? Stringify = null)
{
    public static ValueContext Plain { get; } = new(false);

    /// <summary>The same place where only what is known while the program runs may stand.</summary>
    public ValueContext WithoutOutputs => this with { TakesOutputs = false, Stringify = null };
}
