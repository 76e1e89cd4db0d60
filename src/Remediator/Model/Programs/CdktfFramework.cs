using Remediator.Knowledge.Terraform;
using Remediator.Model.Terraform;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>CDKTF's classes of the AWS provider in TypeScript and Python. Source: https://developer.hashicorp.com/terraform/cdktf, 2026-11.</summary>
internal sealed class CdktfFramework : ProviderFramework
{
    /// <inheritdoc/>
    public override string FlavourOf(ProgramLanguage language) => language == ProgramLanguage.Python ? "cdktf-python" : "cdktf-typescript";

    /// <inheritdoc/>
    public override bool Knows(string module) => module is "cdktf" or "cdktn" || IsProvider(module);

    /// <inheritdoc/>
    public override LibraryValue Library(string module)
    {
        if (module is "cdktf" or "cdktn")
            return new LibraryValue("cdktf", "cdktf");
        return IsProvider(module) ? new LibraryValue("tf", "tf") : LibraryNames.Of(module);
    }

    /// <inheritdoc/>
    public override DocumentWords DocumentWords => DocumentWords.Terraform;

    /// <inheritdoc/>
    public override Value? Constant(LibraryValue member) => null;

    /// <inheritdoc/>
    public override Value? Call(Interpreter interpreter, LibraryValue callee, CallArguments arguments)
    {
        if (callee.Path is "cdktf.fn.jsonencode" or "cdktf.token.asstring" or "cdktf.fn.tostring")
            return arguments.At(0);
        if (!callee.Path.StartsWith("tf.", StringComparison.Ordinal) || !char.IsUpper(callee.Name[0]))
            return null;
        var language = arguments.Frame.File.Language;
        if (arguments.Count < 2)
            return language == ProgramLanguage.Python ? arguments.Keywords() : null;
        var map = language == ProgramLanguage.Python ? arguments.Keywords() : arguments.At(2) is { } given ? Interpreter.Plain(given) as MapValue : null;
        var snake = Snake(callee.Name);
        if (snake == "data_aws_iam_policy_document")
            return new CallValue("policy-document", [PolicyOf(map ?? new MapValue([]), StatementForm.PolicyData)]);
        if (snake.StartsWith("data_aws_", StringComparison.Ordinal))
            return FactsOf(LibraryValue.Plain(snake["data_aws_".Length..]), value => value) ?? (Value)interpreter.LookedUp(arguments);
        if (snake == "aws_provider" && map?["region"] is { } region)
            interpreter.RegionValues.Add(region);
        var path = ConstructPaths.Of(arguments.At(0), arguments.At(1));
        var terraform = TypeOf("aws_" + snake);
        var record = new ResourceRecord(string.Join('_', path.Select(ConstructPaths.PatternOf)), new ResourceShape(TerraformNames.TypeOf(terraform), terraform), arguments.Call,
            (ProgramPlace)interpreter.OriginOf(arguments.Call, arguments.Frame).Syntax, path, interpreter.Statement)
        {
            Arguments = map,
            StackPath = ConstructPaths.StackOf(arguments.At(0)),
            HeldAs = interpreter.HolderOf(arguments.Call, arguments.Frame),
        };
        foreach (var target in (Interpreter.Plain(map?["dependsOn"] ?? map?["depends_on"] ?? Interpreter.Unknown()) as ListValue)?.Items ?? [])
        {
            if (Interpreter.Plain(target) is ReferenceValue reference)
                record.DependsOn.Add(reference.Target);
        }
        return interpreter.Make(record);
    }

    // What is said of a construct's node is said of the construct.
    /// <inheritdoc/>
    public override Value? Attribute(Interpreter interpreter, ReferenceValue resource, string name) => name == "node" ? resource : base.Attribute(interpreter, resource, name);

    /// <inheritdoc/>
    public override Value? Method(Interpreter interpreter, Value target, string name, CallArguments arguments) =>
        LibraryValue.Plain(name) == "adddependency" && interpreter.Waits(target, arguments) ? Interpreter.Unknown() : null;

    // `S3BucketVersioningA`: the generator sets an A behind a name that a nested type of another resource has.
    private static string TypeOf(string snake) => snake.EndsWith("_a", StringComparison.Ordinal) && ProviderSchema.Aws.FindResource(snake) is null && ProviderSchema.Aws.FindResource(snake[..^2]) is not null
        ? snake[..^2]
        : snake;

    // `cdktn` goes on with CDKTF.
    private static bool IsProvider(string module) => module.Contains("cdktf/provider-aws", StringComparison.Ordinal) || module.StartsWith("cdktf_cdktf_provider_aws", StringComparison.Ordinal)
        || module.Contains("cdktn/provider-aws", StringComparison.Ordinal) || module.StartsWith("cdktn_provider_aws", StringComparison.Ordinal)
        || module.Contains("imports.aws", StringComparison.Ordinal) || module.Contains(".gen/providers/aws", StringComparison.Ordinal) || module.Contains("imports/aws", StringComparison.Ordinal);
}
