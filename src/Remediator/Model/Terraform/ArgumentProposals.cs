using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>
/// Finds the value that a module shows for an argument that a block lacks: the input of the same name for a module call; the resource that
/// an argument such as <c>topic_arn</c> or <c>bucket</c> can only mean; the own name of a resource; an input that nothing else reads, else
/// one that asks whoever deploys. Several that fit are told, and none is chosen.
/// </summary>
internal sealed class ArgumentProposals(TerraformProject project)
{
    private static readonly string[] Suffixes = ["_id", "_arn", "_name", "_identifier", "_url"];

    // Arguments that name a resource by a word which is not in its type.
    private static readonly (string Argument, string Type)[] Links =
    [
        ("function_name", "aws_lambda_function"), ("role", "aws_iam_role"), ("load_balancer_arn", "aws_lb"), ("bucket", "aws_s3_bucket"),
        ("target_key_id", "aws_kms_key"), ("queue_url", "aws_sqs_queue"), ("api_id", "aws_apigatewayv2_api"), ("cluster", "aws_ecs_cluster"),
        ("security_group_id", "aws_security_group"), ("listener_arn", "aws_lb_listener"), ("user_pool_id", "aws_cognito_user_pool"),
        ("rest_api_id", "aws_api_gateway_rest_api"), ("log_group_name", "aws_cloudwatch_log_group"), ("task_definition", "aws_ecs_task_definition"),
    ];

    /// <summary>The value of an entry that a place lacks.</summary>
    public Proposal Propose(BlockPlace place, PlaceEntry entry)
    {
        var top = Top(place);
        if (top.Body.Origin is not { Container: ModuleInstance instance, Syntax: HclBlock owner } || entry.IsBlock)
            return new Proposal(null, $"what `{entry.Name}` holds is a decision that the module does not tell");
        var asked = new AskedInputs(project, instance);
        if (owner.Type == "module")
            return Passed(instance, entry) ?? Wanted(instance, owner, entry) ?? asked.PassOn(entry);
        if (owner.Type is not ("resource" or "data"))
            return new Proposal(null, $"`{entry.Name}` takes {entry.Type}, and nothing in the module tells its value");
        var isText = entry.Type == "string" && owner.Type == "resource";
        return asked.SpareFor(owner, place.Path, entry)
            ?? (isText && place.Outer is null ? OwnName(owner, entry.Name) : null)
            ?? (isText ? Linked(instance, owner, new Taker(instance, owner, place.Path, entry.Name)) : null)
            ?? Agreed(instance, owner, place.Path, entry.Name)
            ?? asked.SharedWith(entry)
            ?? asked.Ask(owner, place.Path, entry);
    }

    // What all other blocks of the kind have, where there are two or more: a habit of the module.
    private static Proposal? Agreed(ModuleInstance instance, HclBlock owner, IReadOnlyList<string> path, string argument)
    {
        var others = instance.Module.OfType(owner.Type).Where(entry => entry.Block.Label(0) == owner.Label(0))
            .SelectMany(entry => path.Aggregate<string, IEnumerable<HclBody>>([entry.Block.Body], (bodies, block) => bodies.SelectMany(body => body.FindBlocks(block)).Select(inner => inner.Body))
                .Select(body => (entry.Source, entry.Block, Value: body.Find(argument)?.Value)))
            .Where(other => other.Value is not null || other.Block != owner).ToArray();
        if (others.Length < 2 || others[0].Value is not { } value || others.Select(other => other.Value is null ? "" : HclWalker.Signature(other.Source, other.Value)).Distinct().Count() > 1)
            return null;
        return HclWalker.Traversals(value).All(traversal => traversal.Root is "var" or "local")
            ? new Proposal(new ExpressionBinder(instance, others[0].Source).Bind(value, others[0].Block.Body), $"`{argument}` is what all {others.Length} others of the kind have")
            : null;
    }

    private static BlockPlace Top(BlockPlace place)
    {
        while (place.Outer is { } outer)
            place = outer;
        return place;
    }

    private static Proposal? Passed(ModuleInstance caller, PlaceEntry entry)
    {
        var name = entry.Name;
        if (caller.Find("variable." + name) is { } variable)
        {
            return InputTypes.MayBe(caller, entry.Type, variable)
                ? new Proposal(new ReferenceValue($"{caller.Prefix}var.{name}"), $"the calling module has an input of the name `{name}`")
                : new Proposal(null, $"`var.{name}` of the calling module is of another type than `{name}` takes");
        }
        if (!caller.Module.Locals.TryGetValue(name, out var local))
            return null;
        return InputTypes.MayBe(caller, entry.Type, local.Attribute.Value)
            ? new Proposal(new ReferenceValue($"{caller.Prefix}local", name), $"the calling module has a local of the name `{name}`")
            : new Proposal(null, $"`local.{name}` of the calling module is of another type than `{name}` takes");
    }

    // `name`, or `function_name` of a function: the name of the thing itself.
    private static Proposal? OwnName(HclBlock owner, string argument)
    {
        var stem = argument.EndsWith("_name", StringComparison.Ordinal) ? argument[..^5] : argument.EndsWith("_identifier", StringComparison.Ordinal) ? argument[..^11] : "";
        if (argument is not ("name" or "identifier") && (stem.Length == 0 || !owner.Label(0).EndsWith("_" + stem, StringComparison.Ordinal)))
            return null;
        if (AskedInputs.GenericLabels.Contains(owner.Label(1)))
            return null;
        var name = owner.Label(1).Replace('_', '-').ToLowerInvariant();
        return new Proposal(new ScalarValue(name), $"`{name}` is made of the name that the module gives the resource: check that it is free and follows your convention");
    }

    // What the arguments can only mean that the called module gives its input to; null where they are none, tell several, or leave it open.
    private Proposal? Wanted(ModuleInstance caller, HclBlock call, PlaceEntry entry)
    {
        if (entry.Type is not ("" or "string") || project.InstanceOf(caller.ChildPrefix(call.Label(0))) is not { } called || call.Body.Find("providers") is not null)
            return null;
        var proposals = InputReaders.Takers(called, entry.Name).Select(taker => Linked(caller, call, taker)).ToArray();
        var values = proposals.Select(proposal => proposal?.Value).OfType<ReferenceValue>().ToArray();
        return values.Length > 0 && values.Length == proposals.Length && values.Select(value => (value.Target, value.Attribute)).Distinct().Count() == 1
            ? proposals[0]! with { Reason = $"`module.{call.Label(0)}` takes `{entry.Name}` for that, and {proposals[0]!.Reason}" }
            : null;
    }

    // Null where the module has nothing that the argument could name.
    private Proposal? Linked(ModuleInstance instance, HclBlock from, Taker taker)
    {
        var (within, owner, path, argument) = taker;
        var suffix = Array.Find(Suffixes, end => argument.EndsWith(end, StringComparison.Ordinal)) ?? "";
        var stem = argument[..^suffix.Length];
        var type = Links.FirstOrDefault(link => link.Argument == argument).Type;
        if (type is null && suffix.Length == 0)
            return null;
        var fit = new LinkFit(project, within, owner);
        var blocks = instance.Module.OfType("resource").Where(entry => entry.Block != owner
            && (type is null ? suffix.Length > 0 && entry.Block.Label(0).EndsWith("_" + stem, StringComparison.Ordinal) : entry.Block.Label(0) == type)).Select(entry => entry.Block)
            .Where(block => !fit.IsAnother(block, path, AttributeOf(owner.Label(0), block.Label(0), argument, suffix))).ToArray();
        // What a module makes is made with the caller's own provider, unless it says otherwise.
        if (within != instance)
            blocks = Array.FindAll(blocks, block => ProviderUse.AliasOf(block) is null && block.Body.Find("region") is null && ProviderUse.AliasOf(owner) is null);
        var fitting = blocks.Where(block => Reaches(instance, from, block) is not null && !DependsOn(block, from)).ToArray();
        if (fitting.Length == 0)
        {
            return blocks.FirstOrDefault(block => !DependsOn(block, from)) is { } many
                ? new Proposal(null, $"which instance of `{many.Label(0)}.{many.Label(1)}` `{argument}` names is not told")
                : null;
        }
        if (fitting.Where(block => fit.Doubt(block) is null).ToArray() is { Length: > 0 } sure)
            fitting = sure;
        var named = within != instance ? [] : fitting.Where(block => block.Label(1) == owner.Label(1)).ToArray();
        var only = fitting.Length == 1 ? fitting[0] : named.Length == 1 ? named[0] : null;
        if (only is null)
            return new Proposal(null, $"`{argument}` may name any of {string.Join(", ", fitting.Select(block => $"`{block.Label(0)}.{block.Label(1)}`"))}");
        if (fit.Doubt(only) is { } doubt)
            return new Proposal(null, doubt);
        var address = $"{only.Label(0)}.{only.Label(1)}{Reaches(instance, from, only)}";
        return AttributeOf(owner.Label(0), only.Label(0), argument, suffix) is { } attribute
            ? new Proposal(new ReferenceValue(instance.Prefix + address, attribute), fitting.Length == 1
                ? $"`{address}` is the only resource of the module that `{argument}` can name"
                : $"`{address}` has the same name, of {fitting.Length} that `{argument}` could name")
            : new Proposal(null, $"`{address}` has no attribute that `{argument}` asks for");
    }

    // How an expression in one block reaches the instance of another: not at all when it has many and this one has not the same ones.
    private static string? Reaches(ModuleInstance instance, HclBlock from, HclBlock to)
    {
        foreach (var (meta, key) in new[] { ("for_each", "[each.key]"), ("count", "[count.index]") })
        {
            if (to.Body.Find(meta) is not { } theirs)
                continue;
            if (from.Body.Find(meta) is { } own && TextOf(instance, from, own) == TextOf(instance, to, theirs))
                return key;
            // With a condition there is one or none.
            return theirs.Value is HclConditional { WhenTrue: HclLiteral { Text: "0" or "1" }, WhenFalse: HclLiteral { Text: "0" or "1" } } ? "[0]" : null;
        }
        return "";
    }

    private static string TextOf(ModuleInstance instance, HclBlock block, HclAttribute attribute) =>
        instance.Module.Blocks.First(entry => entry.Block == block).Source.Slice(attribute.Value.Span);

    private static bool DependsOn(HclBlock block, HclBlock on) => HclWalker.Traversals(block.Body).Any(traversal =>
        traversal.BeginsWith(on.Type == "module" ? ["module", on.Label(0)] : [on.Label(0), on.Label(1)]));

    private static string? AttributeOf(string ownerType, string type, string argument, string suffix)
    {
        var schema = ProviderSchema.Aws.FindResource(type);
        string[] wanted = suffix switch
        {
            "_arn" => ["arn"],
            "_name" => [argument, "name"],
            "_identifier" => [argument, "identifier", "id"],
            "_url" => ["url", "id"],
            _ => argument is "task_definition" || argument == "role" && !ownerType.StartsWith("aws_iam_", StringComparison.Ordinal) ? ["arn"] : argument == "role" ? ["name"] : ["id"],
        };
        return Array.Find(wanted, name => schema?.FindAttribute(name) is not null);
    }
}
