using System.Text.Json;

namespace Remediator.Cli.Tests;

/// <summary>What people give for a template and is none: it is named, and what to give is said.</summary>
public class ForeignFileTests
{
    [Theory]
    [InlineData("serverless.yml", "service: quay\nprovider:\n  name: aws\nresources:\n  Resources:\n    Berths:\n      Type: AWS::S3::Bucket\n", "Serverless Framework", "serverless package")]
    [InlineData("compose.yaml", "services:\n  web:\n    image: quay\n", "Compose file", "CloudFormation")]
    [InlineData("pod.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: quay\n---\napiVersion: v1\nkind: Pod\n", "manifest of Kubernetes", "CloudFormation")]
    [InlineData("deployment.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n", "template of a Helm chart", "CloudFormation")]
    [InlineData("Chart.yaml", "apiVersion: v2\nname: quay\nversion: 1.0.0\n", "chart of Helm", "CloudFormation")]
    [InlineData("arm.json", """{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []}""", "Azure Resource Manager", "CloudFormation")]
    [InlineData("main.bicep", "param place string\n", "Bicep", "CloudFormation")]
    [InlineData("terraform.tfstate", """{"version": 4, "terraform_version": "1.9.0", "serial": 1, "lineage": "quay", "resources": []}""", "state of Terraform", "folder of the .tf files")]
    [InlineData("plan.json", """{"format_version": "1.2", "planned_values": {}, "resource_changes": []}""", "plan of Terraform", "folder of the .tf files")]
    [InlineData("tree.json", """{"version": "tree-0.1", "tree": {"id": "App"}}""", "construct tree", "STACK.template.json")]
    [InlineData("parameters.json", """[{"ParameterKey": "Stage", "ParameterValue": "quay"}]""", "list of parameters", "the template that they are for")]
    public void It_is_named(string name, string text, string what, string help)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, text);
        folder.Write("error.log", "Error: quay already exists\n");
        var run = Run.In(folder.Path, "--template", name, "--error", "error.log");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain(what);
        run.Error.ShouldContain(help);
    }

    [Fact]
    public void A_template_with_words_of_other_tools_is_none_of_theirs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.yaml", "# not for {{ .Values.name }}\nDescription: a service\nResources:\n  Quay:\n    Type: AWS::S3::Bucket\n");
        Run.In(folder.Path, "check", "--template", "t.yaml").ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public void A_program_in_YAML_is_no_mere_project_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: quay\nruntime: yaml\nresources:\n  berth:\n    type: aws:s3:BucketV2\n");
        Run.In(folder.Path, "check", "--template", "Pulumi.yaml").ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public void Trouble_is_JSON_where_JSON_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.json", "{\n  \"Resources\": {\n    \"Quay\": [,\n  }\n}\n");
        folder.Write("error.log", "Error: quay already exists\n");
        var run = Run.In(folder.Path, "--template", "t.json", "--error", "error.log", "--format", "json");
        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Error.ShouldContain("t.json:3:");
        var error = JsonDocument.Parse(run.Output).RootElement.GetProperty("error");
        error.GetProperty("file").GetString().ShouldBe("t.json");
        error.GetProperty("line").GetInt32().ShouldBe(3);
        error.GetProperty("column").GetInt32().ShouldBeGreaterThan(0);
        error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        Run.In(folder.Path, "--template", "none.json", "--error", "error.log", "--format=json").Output.ShouldContain("there is no template `none.json`");
        Run.In(folder.Path, "--template", "none.json", "--error", "error.log").Output.ShouldBeEmpty();
    }

    [Fact]
    public void Folders_whose_name_is_no_text_are_passed_over()
    {
        // Names of other systems are text.
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("t.yaml", "Resources:\n  Quay:\n    Type: AWS::S3::Bucket\n");
        folder.Write("make.sh", "d=$(printf 'quay\\377'); mkdir \"$d\"; echo 'Resources: {}' > \"$d/t.yaml\"\n");
        using (var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", "make.sh") { WorkingDirectory = folder.Path })!)
            shell.WaitForExit();
        var run = Run.In(folder.Path, "check", "--template", ".");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldContain("the folder cannot be read");
        using var clean = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", "-c \"rm -r quay*\"") { WorkingDirectory = folder.Path })!;
        clean.WaitForExit();
    }
}
