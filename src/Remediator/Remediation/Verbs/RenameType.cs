using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives resources of a type that does not exist the one type whose name is near and whose schema knows all their properties.
/// </summary>
internal sealed class RenameType : IVerb
{
    // A type's name is long: three letters off still mean it, where the properties agree.
    private const int Limit = 3;

    public string Name => "rename-type";

    public IReadOnlyList<string> Arguments => ["name"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var wrong = context.Render(arguments["name"]!.Text!).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        var choices = new List<string>();
        foreach (var resource in context.Project.Resources.Where(resource => wrong.Contains(resource.Type)))
        {
            if (CloudFormationSchema.Default.Find(resource.Type) is not null)
                return StepResult.Refused($"{resource.Type} exists: the Region of the deployment may not have it");
            if ((SameLetters(context.Project, resource.Type) ?? Nearest.FindOne(resource.Type, CandidatesFor(context.Project, resource), Limit)) is not { } right || context.Project.PlaceOf(["Resources", resource.Id, "Type"]) is not { } place)
                return StepResult.Refused(NoneNear(resource.Type));
            changes.Add(context.Project.Editor.Replace(place.Value, new ScalarValue(right)));
            touched.Add(resource.Id);
            choices.Add($"{right} is the type whose name is near {resource.Type} and that has the properties of `{resource.Id}`");
        }
        return StepResult.Of(changes) with { Touched = touched, Choices = [.. choices.Distinct()], IsRespelling = true };
    }

    // What differs only in the case of letters and in what stands between the words needs no other witness: `aws_s3_bucket`,
    // `AWS::EC2.Route`, `Lambda::Function`.
    private static string? SameLetters(Project project, string wrong)
    {
        const string vendor = "aws";
        var letters = Letters(wrong);
        var found = MissingType.TypesFor(project).Where(name => Letters(name) is var known
            && (known == letters || known.StartsWith(vendor, StringComparison.Ordinal) && known.AsSpan(vendor.Length).SequenceEqual(letters))).ToArray();
        return found is [var only] ? only : null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> CandidatesFor(Project project, Resource resource) => MissingType.TypesFor(project)
        .Where(name => Nearest.Distance(resource.Type.ToLowerInvariant(), name.ToLowerInvariant(), Limit) <= Limit && Knows(name, resource));

    private static bool Knows(string typeName, Resource resource) =>
        CloudFormationSchema.Default.Find(typeName) is { } type && resource.Properties.Entries.All(entry =>
            type.Find(entry.Name) is not null || Nearest.FindOne(entry.Name, type.Properties.Select(property => property.Name)) is not null);

    private static string NoneNear(string type)
    {
        var near = Nearest.Find(type, CloudFormationSchema.Default.TypeNames, Limit);
        return near.Count > 0 ? $"{type} may be {string.Join(" or ", near)}, which has other properties" : $"no type that CloudFormation has is near {type}";
    }
}
