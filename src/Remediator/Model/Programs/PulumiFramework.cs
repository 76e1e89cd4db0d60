using Remediator.Knowledge.Terraform;
using Remediator.Model.Terraform;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>Pulumi's AWS provider in TypeScript, Python and Go. Source: https://www.pulumi.com/registry/packages/aws/api-docs/, 2026-11.</summary>
internal sealed class PulumiFramework : ProviderFramework
{
    /// <inheritdoc/>
    public override string FlavourOf(ProgramLanguage language) => language switch
    {
        ProgramLanguage.TypeScript => "pulumi-typescript",
        ProgramLanguage.Python => "pulumi-python",
        _ => "pulumi-go",
    };

    /// <inheritdoc/>
    public override bool Knows(string module) =>
        module is "@pulumi/pulumi" or "@pulumi/aws" or "pulumi" or "pulumi_aws" || module.StartsWith("@pulumi/", StringComparison.Ordinal) || module.StartsWith("pulumi_aws.", StringComparison.Ordinal)
        || module.StartsWith("github.com/pulumi/pulumi", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override LibraryValue Library(string module)
    {
        var aws = module.StartsWith("@pulumi/aws", StringComparison.Ordinal) ? module["@pulumi/aws".Length..]
            : module.StartsWith("pulumi_aws", StringComparison.Ordinal) ? module["pulumi_aws".Length..].Replace('.', '/')
            : module.StartsWith("github.com/pulumi/pulumi-aws/", StringComparison.Ordinal) && module.IndexOf("/go/aws", StringComparison.Ordinal) is var at and > 0 ? module[(at + "/go/aws".Length)..]
            : null;
        if (aws is not null)
            return aws.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(new LibraryValue("aws", "aws"), (library, part) => library.Member(part));
        if (module is "@pulumi/pulumi" or "pulumi" || module.StartsWith("github.com/pulumi/pulumi/sdk", StringComparison.Ordinal) && module.EndsWith("/pulumi", StringComparison.Ordinal))
            return new LibraryValue("pulumi", "pulumi");
        return LibraryNames.Of(module);
    }

    /// <inheritdoc/>
    public override Value? Constant(LibraryValue member) => member.Path switch
    {
        "aws.config.region" => new ReferenceValue(DeploymentFact.Region),
        { } path when path.StartsWith("aws.lambda.runtime", StringComparison.Ordinal) && PulumiRuntimes.TextOf(path["aws.lambda.runtime".Length..].TrimStart('.')) is { } runtime => new ScalarValue(runtime),
        _ => null,
    };

    /// <inheritdoc/>
    public override string? ConstantOf(string written, string text) => written.Contains("Runtime", StringComparison.Ordinal) ? PulumiRuntimes.NameOf(text, written) : null;

    /// <inheritdoc/>
    public override Value? Call(Interpreter interpreter, LibraryValue callee, CallArguments arguments)
    {
        if (!callee.Path.StartsWith("aws.", StringComparison.Ordinal))
            return null;
        var path = callee.Path["aws.".Length..];
        var language = arguments.Frame.File.Language;
        if (path.StartsWith("get", StringComparison.Ordinal))
        {
            // What TypeScript's plain form gives is a promise.
            var isOutput = path.EndsWith("output", StringComparison.Ordinal);
            var source = path["get".Length..];
            var facts = FactsOf(isOutput ? source[..^"output".Length] : source, value => value);
            arguments.EvaluateAll();
            return facts is null ? Interpreter.Unknown() : isOutput || language == ProgramLanguage.TypeScript ? Interpreter.Output(facts) : facts;
        }
        if (path == "config.requireregion")
            return new ReferenceValue(DeploymentFact.Region);
        if (path is "iam.getpolicydocument" or "iam.getpolicydocumentoutput")
        {
            var given = language switch
            {
                ProgramLanguage.Python => arguments.Keywords(),
                ProgramLanguage.Go => arguments.At(1) as MapValue,
                _ => arguments.At(0) as MapValue,
            };
            var document = new CallValue("policy-document", [given is null ? Interpreter.Unknown() : PolicyOf(given, StatementForm.PolicyData)]);
            return path.EndsWith("output", StringComparison.Ordinal) || language == ProgramLanguage.TypeScript ? Interpreter.Output(document) : document;
        }
        var dot = path.LastIndexOf('.');
        if (dot < 0)
            return null;
        var name = callee.Name;
        if (language == ProgramLanguage.Python && name.EndsWith("Args", StringComparison.Ordinal))
            return arguments.Keywords();
        if (IsLookUp(LibraryValue.Plain(name)))
            return language == ProgramLanguage.TypeScript ? Interpreter.Output(interpreter.LookedUp(arguments)) : interpreter.LookedUp(arguments);
        if (language == ProgramLanguage.Go)
        {
            if (!name.StartsWith("New", StringComparison.Ordinal))
                return null;
            name = name[3..];
        }
        else if (!char.IsUpper(name[0]) || language == ProgramLanguage.TypeScript && !arguments.Call.IsNew)
        {
            return null;
        }
        return Resource(interpreter, path[..dot], name, arguments, language);
    }

    // `kms.getKey(…)`, `kms.get_key_output(…)`, Go's `kms.LookupKey(…)` and `kms.GetKey(…)`, `kms.Key.get(…)`.
    private static bool IsLookUp(string name) => name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("lookup", StringComparison.Ordinal);

    /// <inheritdoc/>
    internal override string Argument(string terraform, string argument, BlockSchema? schema) => PulumiTypes.ArgumentOf(terraform, argument, schema);

    private static ReferenceValue? Resource(Interpreter interpreter, string module, string name, CallArguments arguments, ProgramLanguage language)
    {
        var first = language == ProgramLanguage.Go ? 1 : 0;
        if ((arguments.At(first) ?? arguments.Named("resource_name")) is not { } id)
            return null;
        var given = arguments.At(first + 1);
        var map = given is null ? null : Interpreter.Plain(given) switch { MapValue written => written, ObjectValue made => made.AsMap(), _ => null };
        if (language == ProgramLanguage.Python && (map is null || arguments.Named("args") is not null))
            map = arguments.Named("args") as MapValue ?? arguments.Keywords();
        arguments.EvaluateAll();
        var options = language switch
        {
            ProgramLanguage.Python => arguments.Named("opts"),
            ProgramLanguage.Go => arguments.Count > first + 2 ? arguments.At(arguments.Count - 1) : null,
            _ => arguments.At(first + 2),
        };
        var terraform = PulumiTypes.TerraformOf(module, name);
        var record = new ResourceRecord(ConstructPaths.PatternOf(id), new ResourceShape(TerraformNames.TypeOf(terraform), terraform), arguments.Call,
            (ProgramPlace)interpreter.OriginOf(arguments.Call, arguments.Frame).Syntax, [id], interpreter.Statement)
        {
            Arguments = map,
            Options = options as MapValue,
            HeldAs = interpreter.HolderOf(arguments.Call, arguments.Frame),
        };
        record.DependsOn.AddRange(DependenciesOf(options));
        return interpreter.Make(record);
    }

    private static IEnumerable<string> DependenciesOf(Value? options) => options switch
    {
        MapValue map when (map["dependsOn"] ?? map["depends_on"]) is { } targets => Targets(targets),
        CallValue { Function: "depends-on", Arguments: var targets } => targets.SelectMany(Targets),
        _ => [],
    };

    private static IEnumerable<string> Targets(Value value) => Interpreter.Plain(value) switch
    {
        ReferenceValue reference => [reference.Target],
        ListValue list => list.Items.SelectMany(Targets),
        _ => [],
    };
}
