using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Cli.Input;

/// <summary>Files that people give for a template and that are another tool's: what they are, and what to give in their place.</summary>
internal static class ForeignFile
{
    private const string OtherCloud = "templates of AWS are read: CloudFormation, SAM, Terraform, Pulumi, CDK and CDKTF";

    // A file is of a kind when its root has all of the members. The order matters: more members say more.
    private static readonly (string[] Members, string What, string Help)[] Kinds =
    [
        (["service", "provider"], "a service of the Serverless Framework, from which its template is yet to be made",
            "run `serverless package`, then give `.serverless/cloudformation-template-update-stack.json`; what the patch changes belongs into `resources` or the function's settings"),
        (["planned_values", "resource_changes"], "a plan of Terraform as JSON, which the .tf files made", "give the folder of the .tf files"),
        (["terraform_version", "lineage"], "a state of Terraform, which the .tf files made", "give the folder of the .tf files"),
        (["version", "tree"], "the construct tree of a CDK app, which the program made", "give the program's folder, or the template beside the tree: cdk.out/STACK.template.json"),
        (["version", "artifacts"], "the manifest of a CDK assembly", "give the program's folder, or the template beside it: cdk.out/STACK.template.json"),
        (["app"], "the settings of a CDK app", "give the folder of the program that it runs"),
        (["apiVersion", "kind"], "a manifest of Kubernetes", OtherCloud),
        (["apiVersion", "name", "version"], "a chart of Helm", OtherCloud),
        (["services"], "a Compose file of Docker", OtherCloud),
        (["$schema", "contentVersion"], "a template of Azure Resource Manager", OtherCloud),
        (["name", "runtime"], "the project file of a Pulumi program", "give the folder of the program"),
        (["deployment", "version"], "the state of a Pulumi stack, which the program made", "give the folder of the program"),
        (["jobs", "on"], "a workflow of GitHub Actions", "give the template that it deploys"),
        (["phases", "version"], "a build specification of CodeBuild", "give the template that it deploys"),
        (["Parameters", "Tags"], "a template configuration, which holds parameters only", "give the template that it is for"),
        (["dependencies", "name"], "the package file of a Node program", "give the folder of the program"),
    ];

    /// <summary>What is wrong with giving the file; null when it is not known for another tool's.</summary>
    /// <param name="root">What was read of it; null for none.</param>
    public static Problem? Of(TemplateFile file, DataNode? root)
    {
        var path = file.Source.Path;
        if (path.EndsWith(".bicep", StringComparison.OrdinalIgnoreCase))
            return Problem.InFile(path, "this is a file of Bicep, the language of Azure", OtherCloud);
        var mapping = root as DataMapping;
        if (mapping?.Find("Resources") is not null)
            return null;
        // A chart's templates are YAML only after Helm has filled them in.
        if (file.Source.Text.Contains("{{ .Values", StringComparison.Ordinal) || file.Source.Text.Contains("{{ .Release", StringComparison.Ordinal))
            return Problem.InFile(path, "this is a template of a Helm chart", OtherCloud);
        if (root is DataSequence { Items: [DataMapping first, ..] } && first.Find("ParameterKey") is not null)
            return Problem.InFile(path, "this is a list of parameters for a template", "give the template that they are for");
        // A Pulumi program in YAML, whatever is wrong with it.
        if (mapping is null || mapping.Find("runtime") is not null && mapping.Find("resources") is not null)
            return null;
        foreach (var (members, what, help) in Kinds)
        {
            if (Array.TrueForAll(members, member => mapping.Find(member) is not null))
                return Problem.InFile(path, $"this is {what}", help);
        }
        return null;
    }
}
