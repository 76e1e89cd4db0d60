using Remediator.Model;
using Remediator.Model.CloudFormation;
using Remediator.Model.Programs;
using Remediator.Model.PulumiYaml;
using Remediator.Model.Terraform;
using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Cli.Input;

/// <summary>Makes projects of the files that were read: a flavour is one branch here.</summary>
internal static class ProjectReader
{
    /// <summary>Binds the files.</summary>
    /// <param name="warnings">Takes what could not be read of a file while the rest can.</param>
    /// <exception cref="TroubleException">There is nothing to work on.</exception>
    public static List<Project> Read(IReadOnlyList<TemplateFile> files, IValueWriter writer, List<Problem> warnings)
    {
        var projects = new List<Project>();
        var broken = new List<Problem>();
        foreach (var file in files)
        {
            if (!IsTerraform(file) && !ProgramProject.IsProgram(file.Source.Path))
                ReadData(file, writer, projects, broken);
        }
        var modules = files.Where(IsTerraform).Select(file => file.Source).ToArray();
        projects.AddRange(TerraformProject.Bind(modules, writer));
        projects.AddRange(ProgramProject.Bind(files.Select(file => file.Source), writer));
        if (projects.Count == 0)
        {
            throw broken.Count > 0
                ? new TroubleException(broken)
                : new TroubleException(
                    "no template was found in what `--template` names",
                    "Terraform modules have .tf files; programs import Pulumi, CDK or CDKTF; Pulumi YAML has `resources`; CloudFormation templates end in .json, .yaml, .yml or .template and have `Resources`");
        }
        warnings.AddRange(broken);
        warnings.AddRange(projects.SelectMany(project => project.Problems));
        return projects;
    }

    private static bool IsTerraform(TemplateFile file) => file.Source.Path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase) || TerraformJsonReader.IsJson(file.Source.Path)
        || file.Source.Path.EndsWith(".tfvars", StringComparison.OrdinalIgnoreCase);

    private static void ReadData(TemplateFile file, IValueWriter writer, List<Project> projects, List<Problem> broken)
    {
        // Files of a folder are looked at only when they may be templates; most JSON is not.
        if (!file.IsNamed && !file.Source.Text.Contains("Resources", StringComparison.Ordinal) && !file.Source.Text.Contains("resources:", StringComparison.Ordinal))
            return;
        var document = DataDocumentReader.Parse(file.Source);
        if (!document.IsClear && file.IsNamed && ForeignFile.Of(file, document.Root) is { } unread)
            broken.Add(unread);
        else if (!document.IsClear)
            broken.AddRange(file.IsNamed || document.Root is not DataMapping root || (root.Find("Resources") ?? root.Find("resources")) is not null ? document.Problems : []);
        else if (CloudFormationProject.Bind(document, writer) is { } project)
            projects.Add(project);
        else if (PulumiYamlProject.Bind(document, writer) is { } program)
            projects.Add(program);
        else if (file.IsNamed)
            broken.Add(ForeignFile.Of(file, document.Root) ?? Problem.InFile(file.Source.Path, "this is no CloudFormation template: it has no `Resources` mapping at its root", "name the template that was deployed"));
    }
}
