using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Terraform;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>Finds the arguments of a name in what makes a program's resources, with the names that the schemas know in their place.</summary>
internal static class NamedArguments
{
    /// <summary>Every argument of the name, each once, in the order of the resources.</summary>
    public static IReadOnlyList<NamedArgument> Find(ProgramProject project, string name)
    {
        var found = new List<NamedArgument>();
        foreach (var resource in project.Resources)
        {
            if (project.RecordOf(resource.Id) is { Arguments: { } arguments } record)
                Collect(project, record, arguments, name, Callee(record.Call), Level.Of(project, record), found, 0);
        }
        return [.. found.DistinctBy(argument => (argument.Source, argument.Name))];
    }

    private static void Collect(ProgramProject project, ResourceRecord record, MapValue map, string name, string type, Level? level, List<NamedArgument> found, int depth)
    {
        if (depth > ArgumentValues.MaxDepth)
            return;
        foreach (var entry in map.Entries)
        {
            if (entry.Name == name && NameOf(entry) is { } span && (entry.Value.Origin?.Source ?? map.Origin?.Source) is { } source)
            {
                found.Add(new NamedArgument(source, span, type, depth == 0 ? record.Type.Terraform : "", map, entry, level?.Names(project.Language) ?? [])
                {
                    IsShorthand = entry.Syntax is ProgramEntry { IsShorthand: true },
                });
            }
            foreach (var inner in Interpreter.Plain(entry.Value) is ListValue list ? list.Items.Select(Interpreter.Plain) : [Interpreter.Plain(entry.Value)])
            {
                if (inner is MapValue below)
                    Collect(project, record, below, name, below.Origin?.Syntax is ProgramPlace { Node: ProgramCall call } ? Callee(call) : "", level?.Below(entry.Name, project.Language), found, depth + 1);
            }
        }
    }

    private static Text.TextSpan? NameOf(MapEntry entry) => entry.Syntax switch
    {
        ProgramEntry { Key: ProgramName key } => key.Span,
        ProgramEntry { Key: ProgramText { Literal: not null } text } => text.Content,
        ProgramArgument { Name: not null } argument => argument.NameSpan,
        _ => null,
    };

    private static string Callee(ProgramCall call) => call.Callee switch
    {
        ProgramMember member => member.Name,
        ProgramName plain => plain.Name,
        _ => "",
    };

    /// <summary>What the schema says of the place.</summary>
    private abstract record Level
    {
        public static Level? Of(ProgramProject project, ResourceRecord record) => project.Framework switch
        {
            ProviderFramework provider when ProviderSchema.Aws.FindResource(record.Type.Terraform) is { } block => new ProviderLevel(provider, record.Type.Terraform, block),
            CdkFramework when record.Type.Terraform.Contains(".cfn", StringComparison.Ordinal) && CloudFormationSchema.Default.Find(record.Type.Canonical) is { } type => new TypeLevel(type.Properties),
            _ => null,
        };

        public abstract IReadOnlyList<string> Names(ProgramLanguage language);

        public abstract Level? Below(string name, ProgramLanguage language);
    }

    private sealed record ProviderLevel(ProviderFramework Framework, string Type, BlockSchema Block) : Level
    {
        public override IReadOnlyList<string> Names(ProgramLanguage language) =>
        [
            .. Block.Attributes.Where(attribute => attribute.IsArgument).Select(attribute => Spelt(attribute.Name, language)),
            .. Block.Blocks.Select(block => Spelt(block.Name, language)),
        ];

        public override Level? Below(string name, ProgramLanguage language) =>
            Block.Blocks.FirstOrDefault(block => Spelt(block.Name, language) == name) is { } inner ? new ProviderLevel(Framework, "", inner.Block) : null;

        private string Spelt(string name, ProgramLanguage language) => ProviderFramework.InLanguage(Framework.Argument(Type, name, Block), language);
    }

    private sealed record TypeLevel(IReadOnlyList<PropertySchema> Properties) : Level
    {
        public override IReadOnlyList<string> Names(ProgramLanguage language) => [.. Properties.Select(property => Spelt(property.Name, language))];

        public override Level? Below(string name, ProgramLanguage language) =>
            Properties.FirstOrDefault(property => Spelt(property.Name, language) == name) is { } property && (property.Value.Nested ?? property.Value.Item?.Nested) is { } inner
                ? new TypeLevel(inner.Properties) : null;

        private static string Spelt(string name, ProgramLanguage language) => ProviderFramework.InLanguage(ProviderFramework.Snake(name), language);
    }
}
