namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>What a function's caller sees, to return to.</summary>
internal readonly record struct FunctionFrame(int ScopeBase, int LoopBase, int LocalLoopBase, bool OwnsScope, bool CallerHasParameters);
