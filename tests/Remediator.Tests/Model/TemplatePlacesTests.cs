using Remediator.Model;
using Remediator.Model.CloudFormation;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Model;

/// <summary>Places that linters name by line and column.</summary>
public class TemplatePlacesTests
{
    private const string Template = """
        Parameters:
          Stage: {Type: String}
        Conditions:
          IsLive: !Equals [!Ref Stage, live]
        Resources:
          Inbox:
            Type: AWS::SQS::Queue
            DependsOn: [Outbox, Missing]
            Condition: IsLive
            Properties:
              Tags:
                - Key: Stage
                  Value: !Sub "${Stage}-${Lost}-${!kept}"
          Outbox:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: !If [IsDead, !GetAtt Inbox.ARN, !FindInMap [Names, a, b]]
        """;

    [Fact]
    public void An_item_and_its_first_property_begin_in_one_place()
    {
        var places = Bind().PlacesAt(Source(), new LinePosition(12, 11));
        places.Select(place => place.Text).ShouldBe(["Resources/Inbox/Properties/Tags/0", "Resources/Inbox/Properties/Tags/0/Key"]);
    }

    [Fact]
    public void A_property_is_found_by_the_place_of_its_key()
    {
        var place = Bind().PlacesAt(Source(), new LinePosition(17, 7)).ShouldHaveSingleItem();
        place.Entry!.Name.ShouldBe("QueueName");
        place.PropertySteps.ShouldBe(["QueueName"]);
        place.ResourceId.ShouldBe("Outbox");
    }

    [Fact]
    public void A_function_is_a_step_of_the_path_in_its_short_form_too()
    {
        var project = Bind();
        var place = project.PlacesAt(Source(), new LinePosition(17, 23)).ShouldHaveSingleItem();
        place.Text.ShouldBe("Resources/Outbox/Properties/QueueName/Fn::If/0");
        place.PropertySteps.ShouldBe(["QueueName"]);
        project.PlaceOf(place.Path)!.Value.ShouldBeOfType<ScalarValue>().Text.ShouldBe("IsDead");
    }

    [Fact]
    public void Undeclared_names_are_told_by_kind()
    {
        var project = Bind();
        project.Undeclared(ReferenceKind.Value).ShouldBe(["Lost"]);
        project.Undeclared(ReferenceKind.Dependency).ShouldBe(["Missing"]);
        project.Undeclared(ReferenceKind.Condition).ShouldBe(["IsDead"]);
        project.Undeclared(ReferenceKind.Mapping).ShouldBe(["Names"]);
    }

    private static SourceText Source() => SourceText.FromString(Template, "stack.yaml");

    private static CloudFormationProject Bind() => CloudFormationProject.Bind(DataDocumentReader.Parse(Source()), new NoWriter())!;

    private sealed class NoWriter : IValueWriter
    {
        public bool IsBlock(Value value, WriteStyle style) => throw new NotSupportedException();

        public string Write(Value value, string flavour, WriteStyle style) => throw new NotSupportedException();
    }
}
