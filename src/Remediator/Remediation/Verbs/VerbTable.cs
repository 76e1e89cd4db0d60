using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>All verbs. A new kind of edit is a new class and one line here.</summary>
internal static class VerbTable
{
    private static readonly IVerb[] All =
    [
        new EnsureStatement(),
        new EnsurePermission(),
        new RemovePrincipal(),
        new RemoveItems(),
        new DependOn(),
        new DependOnWhole(),
        new SetProperty(),
        new RemoveProperty(),
        new LeaveNameOut(),
        new AskForValue(),
        new SpreadZones(),
        new MoveInto(),
        new RenameProperty(),
        new ReplaceValue(),
        new RenameReference(),
        new RenameWord(),
        new WriteCollection(),
        new RenameImport(),
        new MendImports(),
        new RenameDuplicate(),
        new TakeOutputs(),
        new Unquote(),
        new ExtractSecurityGroupRules(),
        new FitEntry(),
        new SupplyRequired(),
        new RemoveEntry(),
        new FitType(),
        new FitRepetition(),
        new ConfigureAlias(),
        new FindModuleFolder(),
        new ExtractArgument(),
        new OpenBlock(),
        new MendLine(),
        new DropConflicting(),
        new RenameProviderType(),
        new RemoveDuplicate(),
        new AddResource(),
        new DropDependency(),
        new SeparateRules(),
        new PickAllowed(),
        new FitValue(),
        new FitResource(),
        new FitCall(),
        new RenameType(),
        new ReadAttribute(),
        new SubstituteText(),
        new BreakCycle(),
        new RemoveDeclaration(),
        new DropEmptyValue(),
        new AddRequired(),
        new RemoveDependency(),
        new PairAttributes(),
        new DropSubstitution(),
        new RenameLogicalId(),
        new LowerIndex(),
        new RenameAttribute(),
        new FollowConvention(),
        new ConfigureProviders(),
        new TimeWindow(),
        new Refuse(),
        new RemoveEqualItems(),
        new MatchDefinitions(),
        new AddItems(),
        new KeepApart(),
        new FitReference(),
        new MendStatements(),
        new SetAttribute(),
        new ReplaceKey(),
        new MergeTags(),
        new MakeConditional(),
        new MakeOptional(),
        new FitArgument(),
        new EscapeText(),
        new RequireProvider(),
    ];

    /// <summary>The verb of a step and its arguments.</summary>
    /// <exception cref="RuleException">The step names no verb.</exception>
    public static (IVerb Verb, Spec Arguments) Of(Rule rule, Spec step)
    {
        if (step is SpecMap { Entries: [var (name, arguments)] })
        {
            foreach (var verb in All)
            {
                if (verb.Name == name)
                    return (verb, arguments);
            }
            throw new RuleException(rule, $"line {step.Line}: there is no verb `{name}`"
                + (Nearest.FindOne(name, All.Select(v => v.Name)) is { } near ? $"; did you mean `{near}`?" : ""));
        }
        throw new RuleException(rule, $"line {step.Line}: a step is one verb with its arguments");
    }

    /// <summary>What is wrong with a rule's recipe, in words.</summary>
    public static IEnumerable<string> Validate(Rule rule)
    {
        foreach (var step in rule.Recipe)
        {
            IVerb verb;
            Spec arguments;
            string? wrong = null;
            if (step["use"] is not null)
                continue;
            try
            {
                (verb, arguments) = Of(rule, step);
                if (arguments is SpecMap map && map.Entries.FirstOrDefault(e => e.Key != "if" && !verb.Arguments.Contains(e.Key)) is { Key: not null } unknown)
                    wrong = $"line {unknown.Value.Line}: `{verb.Name}` has no argument `{unknown.Key}`; it takes {string.Join(", ", verb.Arguments)}";
            }
            catch (RuleException e)
            {
                wrong = e.Message;
            }
            if (wrong is not null)
                yield return wrong;
        }
    }
}
