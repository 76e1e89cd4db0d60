using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>A resource as the program makes it.</summary>
/// <param name="Id">Its id in the project: name or construct path, with <c>*</c> for what is unknown.</param>
/// <param name="Type">What it is.</param>
/// <param name="Call">The call that makes it.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="Path">The ids from the stack down to it.</param>
/// <param name="Statement">The statement that the call is a part of.</param>
internal sealed record ResourceRecord(string Id, ResourceShape Type, ProgramCall Call, ProgramPlace Place, IReadOnlyList<Value> Path, ProgramStatement? Statement)
{
    /// <summary>The ids from the app down to its stack; empty where the program does not tell.</summary>
    public IReadOnlyList<Value> StackPath { get; init; } = [];

    /// <summary>The arguments as written: an object, keywords, a struct; null when there are none that can be read.</summary>
    public MapValue? Arguments { get; init; }

    /// <summary>Options beside the arguments (<c>dependsOn</c>, <c>opts</c>); null when there are none.</summary>
    public MapValue? Options { get; init; }

    /// <summary>Policy statements that calls on it add (<c>addToResourcePolicy</c>).</summary>
    public List<(Value Statement, ProgramStatement At, ProgramPlace Place)> AddedStatements { get; } = [];

    /// <summary>Managed policies that calls on it add.</summary>
    public List<Value> AddedPolicies { get; } = [];

    /// <summary>Environment variables that calls on it add.</summary>
    public List<MapEntry> AddedVariables { get; } = [];

    /// <summary>What the program calls it where it is made: <c>logKey</c>, <c>this.logKey</c>; null when it is not held.</summary>
    public string? HeldAs { get; init; }

    /// <summary>How many resources there were when its statement began.</summary>
    public int MadeBefore { get; set; }

    /// <summary>Ids of the resources that it waits for.</summary>
    public List<string> DependsOn { get; } = [];

    /// <summary>Those of them that a call behind it names (<c>node.addDependency</c>).</summary>
    public List<WaitingCall> WaitingCalls { get; } = [];
}

/// <summary>A call that makes a resource wait.</summary>
/// <param name="Target">The id of what it waits for.</param>
/// <param name="Call">The call.</param>
/// <param name="Index">Which of its arguments names the target.</param>
/// <param name="Statement">The statement that the call is.</param>
/// <param name="File">Where that stands.</param>
internal sealed record WaitingCall(string Target, ProgramCall Call, int Index, ProgramStatement Statement, ProgramFile File);

/// <summary>What a resource is in the words of its framework.</summary>
/// <param name="Canonical">Its type in CloudFormation's words.</param>
/// <param name="Terraform">The provider's type, whose arguments it has; CDK's construct (<c>kms.key</c>).</param>
internal sealed record ResourceShape(string Canonical, string Terraform);

/// <summary>A name that holds a resource behind a statement.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="Text">The variable or field as written.</param>
/// <param name="Statement">The statement that gives it the resource.</param>
/// <param name="Place">Where that stands.</param>
internal sealed record ResourceHolder(string Resource, string Text, ProgramStatement Statement, ProgramPlace Place);
