using Remediator.Model;
using Remediator.Model.CloudFormation;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Model;

/// <summary>What a SAM template says of all its functions is every function's.</summary>
public class ServerlessGlobalsTests
{
    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function:
            Runtime: python3.12
            Timeout: 10
            Layers: [shared]
            Environment:
              Variables:
                TABLE: orders
                LEVEL: info
          Api:
            Name: orders
        Resources:
          Create:
            Type: AWS::Serverless::Function
            Properties:
              Timeout: 30
              Layers: [own]
              Environment:
                Variables:
                  LEVEL: debug
                  MODE: batch
          Read:
            Type: AWS::Serverless::Function
          Plain:
            Type: AWS::Lambda::Function
            Properties:
              Timeout: 5
        """;

    private static readonly CloudFormationProject Project = (CloudFormationProject)CloudFormationProject.Bind(DataDocumentReader.Parse(SourceText.FromString(Template, "stack.yaml")), null!)!;

    [Theory]
    [InlineData("Create", "Runtime", "python3.12")]
    [InlineData("Create", "Timeout", "30")]
    [InlineData("Create", "Layers.*", "own shared")]
    [InlineData("Create", "Environment.Variables.TABLE", "orders")]
    [InlineData("Create", "Environment.Variables.LEVEL", "debug")]
    [InlineData("Create", "Environment.Variables.MODE", "batch")]
    [InlineData("Create", "Name", "")]
    [InlineData("Read", "Timeout", "10")]
    [InlineData("Read", "Environment.Variables.*", "orders info")]
    [InlineData("Plain", "Runtime", "")]
    public void Own_values_go_before_shared_ones(string resource, string path, string expected) =>
        string.Join(' ', PropertyPath.Parse(path).Find(Project.Find(resource)!.Properties).Select(hit => hit.Value.ToString())).ShouldBe(expected);

    [Fact]
    public void What_is_shared_is_edited_where_it_is_written()
    {
        var create = Project.Find("Create")!.Properties;
        var variables = (MapValue)PropertyPath.Parse("Environment.Variables").Find(create)[0].Value;

        Applied(Project.Editor.Replace(create["Runtime"]!, new ScalarValue("python3.13"))).ShouldBe(Template.Replace("python3.12", "python3.13"));
        Applied(Project.Editor.RemoveProperty(variables, variables.Find("TABLE")!)).ShouldBe(Template.Replace("        TABLE: orders\n", ""));
        Applied(Project.Editor.RemoveProperty(variables, variables.Find("MODE")!)).ShouldBe(Template.Replace("\n          MODE: batch", ""));
    }

    [Fact]
    public void An_item_of_the_shared_list_is_not_taken_out_of_the_own_one()
    {
        var layers = (ListValue)Project.Find("Create")!.Properties["Layers"]!;

        Applied(Project.Editor.RemoveItem(layers, 0)).ShouldBe(Template.Replace("Layers: [own]", "Layers: []"));
        Project.Editor.RemoveItem(layers, 1).Refusal.ShouldBe("the item is not written in the list of the template");
    }

    [Fact]
    public void A_property_that_hides_a_shared_one_goes_together_with_it()
    {
        var variables = (MapValue)PropertyPath.Parse("Environment.Variables").Find(Project.Find("Create")!.Properties)[0].Value;

        Applied(Project.Editor.RemoveProperty(variables, variables.Find("LEVEL")!))
            .ShouldBe(Template.Replace("\n        LEVEL: info", "").Replace("          LEVEL: debug\n", ""));
    }

    [Theory]
    [InlineData("python3.12", "Create Read")]
    [InlineData("Timeout: 10", "Read")]
    [InlineData("TABLE: orders", "Create Read")]
    [InlineData("LEVEL: info", "Read")]
    [InlineData("LEVEL: debug", "")]
    [InlineData("Timeout: 5", "")]
    public void It_is_told_whose_property_a_shared_one_is(string edited, string expected)
    {
        var start = Template.IndexOf(edited, StringComparison.Ordinal);

        string.Join(' ', Project.SharedAt(TextEdit.Delete(new TextSpan(start, start + edited.Length))).Select(resource => resource.Id)).ShouldBe(expected);
    }

    [Fact]
    public void An_alias_stands_for_what_is_shared_and_for_what_two_have()
    {
        const string text = """
            Metadata:
              Shared: &shared
                Runtime: python3.12
            Globals:
              Function: *shared
            Resources:
              One:
                Type: AWS::Serverless::Function
                Properties:
                  VpcConfig: &network { SubnetIds: [one] }
              Two:
                Type: AWS::Serverless::Function
                Properties:
                  VpcConfig: *network
            """;
        var project = CloudFormationProject.Bind(DataDocumentReader.Parse(SourceText.FromString(text, "stack.yaml")), null!)!;

        project.Find("Two")!.Properties["Runtime"]!.ToString().ShouldBe("python3.12");
        foreach (var edited in (string[])["python3.12", "[one]"])
            project.SharedAt(TextEdit.Delete(new TextSpan(text.IndexOf(edited, StringComparison.Ordinal), text.IndexOf(edited, StringComparison.Ordinal) + edited.Length))).Select(resource => resource.Id).ShouldBe(["One", "Two"]);
    }

    private static string Applied(SourceChange change)
    {
        change.Refusal.ShouldBeNull();
        var edits = new EditSet();
        foreach (var file in change.Files)
            edits.TryAdd(file.Source, file.Edits, "test").ShouldBeNull();
        return edits.Apply(edits.Sources.Single());
    }
}
