using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Breaks a cycle between security groups: rules that name a group of the cycle move out of their group into resources of their
/// own (<c>AWS::EC2::SecurityGroupIngress</c> / <c>Egress</c>), which may refer to both groups. As few rules move as break the cycle.
/// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroup.html
/// </summary>
internal sealed class ExtractSecurityGroupRules : IVerb
{
    private const string GroupType = "AWS::EC2::SecurityGroup";

    private static readonly (string Property, string Type, string Peer)[] Directions =
    [
        ("SecurityGroupIngress", "AWS::EC2::SecurityGroupIngress", "SourceSecurityGroupId"),
        ("SecurityGroupEgress", "AWS::EC2::SecurityGroupEgress", "DestinationSecurityGroupId"),
    ];

    public string Name => "extract-security-group-rules";

    public IReadOnlyList<string> Arguments => [];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        var cycle = graph.FindCycle();
        if (cycle.Count == 0)
            return StepResult.Done;
        var moves = RulesToMove(context, cycle);
        if (moves.Count == 0)
            return StepResult.Refused($"the cycle {string.Join(" → ", cycle)} does not run through rules of security groups: take one of its references away by hand");
        var changes = new List<SourceChange>();
        var taken = context.Project.Resources.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var order = 0;
        foreach (var group in moves.GroupBy(move => (move.Owner, move.List)))
        {
            changes.AddRange(RemoveFrom(context, group.Key.Owner, group.Key.List, [.. group]));
            foreach (var move in group)
                changes.Add(Ordered(Declare(context, move, taken), order++));
        }
        return StepResult.Of(changes) with
        {
            Touched = [.. moves.Select(m => m.Owner.Id).Distinct()],
            Choices = LeavesNoEgress(moves)
                ? [$"`{moves[0].Owner.Id}` has no egress rule of its own left, and EC2 gives such a group one that allows all outbound traffic: revoke it, or write one that allows less"]
                : [],
        };
    }

    // The rules of one edge of the cycle suffice. A group keeps an egress rule where it can: without any, EC2 lets everything out.
    // Then the edge whose rules are fewest is taken, then the first.
    private static List<Move> RulesToMove(PlanContext context, IReadOnlyList<string> cycle)
    {
        List<Move>? best = null;
        for (var i = 0; i + 1 < cycle.Count; i++)
        {
            if (context.Project.Find(cycle[i]) is not { Type: GroupType } owner || context.Project.Find(cycle[i + 1]) is not { Type: GroupType } peer)
                continue;
            var rules = RulesNaming(context, owner, peer);
            // Other properties that name the peer would keep the edge.
            var isOnlyByRules = CountReferences(context, owner.Properties, peer.Id) == rules.Sum(r => CountReferences(context, r.Rule, peer.Id))
                && !owner.DependsOn.Contains(peer.Id);
            if (rules.Count > 0 && isOnlyByRules && (best is null || Cost(rules) < Cost(best)))
                best = rules;
        }
        return best ?? [];
    }

    private static int Cost(List<Move> rules) => rules.Count + (LeavesNoEgress(rules) ? 1_000 : 0);

    private static bool LeavesNoEgress(List<Move> rules) =>
        rules.Find(IsEgress) is { } egress && rules.Count(IsEgress) == egress.List.Items.Count;

    private static bool IsEgress(Move move) => move.Property == "SecurityGroupEgress";

    private static List<Move> RulesNaming(PlanContext context, Resource owner, Resource peer)
    {
        var moves = new List<Move>();
        foreach (var (property, type, peerProperty) in Directions)
        {
            if (owner.Properties[property] is not { } value || context.Evaluator.Resolve(value) is not ListValue list)
                continue;
            for (var i = 0; i < list.Items.Count; i++)
            {
                if (list.Items[i] is MapValue rule && rule[peerProperty] is { } named
                    && context.Evaluator.ReferencesIn(named).Any(reference => reference.Target == peer.Id))
                {
                    moves.Add(new Move(owner, property, list, i, rule, type, peer));
                }
            }
        }
        return moves;
    }

    private static int CountReferences(PlanContext context, Value value, string id) =>
        context.Evaluator.ReferencesIn(value).Count(reference => reference.Target == id);

    private static IEnumerable<SourceChange> RemoveFrom(PlanContext context, Resource owner, ListValue list, IReadOnlyList<Move> moves)
    {
        var editor = context.Project.Editor;
        if (moves.Count == list.Items.Count && owner.Properties.Find(moves[0].Property) is { } entry)
            return [editor.RemoveProperty(owner.Properties, entry)];
        return moves.Select(move => editor.RemoveItem(list, move.Index));
    }

    private static SourceChange Declare(PlanContext context, Move move, HashSet<string> taken)
    {
        var direction = move.Type.EndsWith("Ingress", StringComparison.Ordinal) ? "IngressFrom" : "EgressTo";
        var id = FreeName.First($"{move.Owner.Id}{direction}{move.Peer.Id}", free => !taken.Add(free));
        var properties = new List<MapEntry> { new("GroupId", new ReferenceValue(move.Owner.Id, "GroupId")) };
        properties.AddRange(move.Rule.Entries.Select(entry => new MapEntry(entry.Name, entry.Value)));
        return context.Project.Editor.AddResource(id, move.Type, new MapValue(properties), move.Owner);
    }

    private static SourceChange Ordered(SourceChange change, int order) =>
        change with { Files = [.. change.Files.Select(file => file with { Edits = [.. file.Edits.Select(edit => edit with { Order = edit.Order + order })] })] };

    private sealed record Move(Resource Owner, string Property, ListValue List, int Index, MapValue Rule, string Type, Resource Peer);
}
