namespace Remediator.Cli.Tests;

/// <summary>What a validator finds in templates that people wrote in a hurry, and what becomes of it.</summary>
public sealed class LintRoundTests : IDisposable
{
    private const string Table = """
        Resources:
          Rounds:
            Type: AWS::DynamoDB::Table
            Properties:
              BillingMode: PAY_PER_REQUEST
              AttributeDefinitions:
                - { AttributeName: day, AttributeType: S }
                - { AttributeName: who, AttributeType: S }
              KeySchema:
                - AttributeName: day
                  KeyType: RANGE
                - AttributeName: who
                  KeyType: HASH

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (string Patch, string Report) Mend(string template, string log)
    {
        _folder.Write("stack.yaml", template);
        _folder.Write("error.log", log);
        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        return (run.Output, run.Error);
    }

    [Fact]
    public void Keys_in_the_wrong_order_change_places_and_keep_what_they_are()
    {
        var (patch, report) = Mend(Table, "E3002 'HASH' was expected\nstack.yaml:11:11\n\nE3002 'RANGE' was expected\nstack.yaml:13:11\n");

        report.ShouldContain("the items change places");
        patch.ShouldContain("+          KeyType: RANGE");
        patch.ShouldNotContain("-        - { ");
    }

    [Fact]
    public void A_key_that_stands_alone_gets_the_one_word_that_may_stand_there()
    {
        var (patch, _) = Mend(Table.Replace("HASH", "RANGE", StringComparison.Ordinal), "E3002 'HASH' was expected\nstack.yaml:11:11\n");

        patch.ShouldContain("+          KeyType: HASH");
    }

    [Theory]
    [InlineData("Environment: { Type: String, AllowedValues: [development, production] }", "+  IsProd: !Equals [!Ref Environment, production]", "the one value of an input that it is named after")]
    [InlineData("Environment: { Type: String, AllowedValues: [blue, green] }", "+  IsProd: !Equals [!Ref IsProdParameter, 'true']", "whoever deploys is asked")]
    public void A_condition_that_nothing_declares_is_decided_by_what_it_is_named_after_or_asked_for(string parameter, string line, string reason)
    {
        var (patch, report) = Mend($"""
            Parameters:
              {parameter}
            Resources:
              Rounds:
                Type: AWS::SNS::Topic
                Condition: IsProd
                Properties:
                  DisplayName: !Ref Environment

            """, "E3015 'IsProd' is not one of []\nstack.yaml:6:5\n");

        patch.ShouldContain(line);
        report.ShouldContain(reason);
    }

    [Fact]
    public void A_value_that_nothing_declares_is_asked_for_as_what_its_place_takes()
    {
        var (patch, _) = Mend("""
            Resources:
              Rounds:
                Type: AWS::Logs::LogGroup
                Properties:
                  RetentionInDays: !Ref KeepFor

            """, "E1020 'KeepFor' is not one of ['Rounds', 'AWS::Region']\nstack.yaml:5:7\n");

        patch.ShouldContain("+  KeepFor:");
        patch.ShouldContain("+    Type: Number");
    }

    [Fact]
    public void An_input_that_nothing_reads_is_what_a_name_with_its_words_means_and_stays()
    {
        var (patch, _) = Mend("""
            Parameters:
              EnvironmentName: { Type: String, Default: dev }
            Resources:
              Rounds:
                Type: AWS::SNS::Topic
                Properties:
                  TopicName: !Ref Environment

            """, "W2001 Parameter EnvironmentName not used.\nstack.yaml:2:3\n\nE1020 'Environment' is not one of ['EnvironmentName', 'Rounds', 'AWS::Region']\nstack.yaml:7:7\n");

        patch.ShouldContain("!Ref EnvironmentName");
        patch.ShouldNotContain("-  EnvironmentName");
    }

    [Fact]
    public void What_a_transform_makes_is_no_input()
    {
        var (patch, _) = Mend("""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rounds:
                Type: AWS::SNS::Topic
            Outputs:
              Address:
                Value: !Sub 'https://${ServerlessRestApi}.execute-api.${AWS::Region}.amazonaws.com/Prod/'

            """, "E1019 'ServerlessRestApi' is not one of ['Rounds', 'AWS::Region']\nstack.yaml:7:5\n");

        patch.ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_that_wait_for_each_other_the_one_keeps_waiting_that_has_to()
    {
        var (patch, _) = Mend("""
            Resources:
              Net:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: 10.0.0.0/16 }
              Door:
                Type: AWS::EC2::InternetGateway
              Joined:
                Type: AWS::EC2::VPCGatewayAttachment
                DependsOn: Address
                Properties: { VpcId: !Ref Net, InternetGatewayId: !Ref Door }
              Address:
                Type: AWS::EC2::EIP
                DependsOn: Joined
                Properties: { Domain: vpc }

            """, "E3004 Circular Dependencies for resource Joined. Circular dependency with [Address]\nstack.yaml:7:3\n");

        patch.ShouldContain("-    DependsOn: Address");
        patch.ShouldNotContain("-    DependsOn: Joined");
    }

    [Fact]
    public void A_parameter_that_a_missing_property_is_named_after_stays_and_is_given()
    {
        var (patch, _) = Mend("""
            Parameters:
              VpcId: { Type: String }
            Resources:
              Rounds:
                Type: AWS::EC2::Subnet
                Properties:
                  CidrBlock: 10.0.0.0/24

            """, "W2001 Parameter VpcId not used.\nstack.yaml:2:3\n\nE3003 'VpcId' is a required property\nstack.yaml:6:5\n");

        patch.ShouldContain("+      VpcId: !Ref VpcId");
        patch.ShouldNotContain("-  VpcId");
    }

    [Fact]
    public void A_function_beside_the_keys_of_an_output_is_its_value()
    {
        var (patch, _) = Mend("""
            Resources:
              Rounds:
                Type: AWS::SNS::Topic
            Outputs:
              Topic:
                Description: the topic
                Ref: Rounds

            """, "E6001 Additional properties are not allowed ('Ref' was unexpected)\nstack.yaml:7:5\n");

        patch.ShouldContain("+    Value:");
    }

    [Fact]
    public void A_word_more_that_says_something_else_makes_another_name()
    {
        var (patch, report) = Mend("""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Rounds:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: src
                  Handler: app.handle
                  Runtime: python3.13
                  Permissions: arn:aws:iam::111122223333:policy/rounds

            """, "E0001 Error transforming template: Resource with id [Rounds] is invalid. property Permissions not defined for resource of type AWS::Serverless::Function\nstack.yaml:1:1\n");

        patch.ShouldBeEmpty();
        report.ShouldContain("`PermissionsBoundary` may be what is meant");
    }

    [Fact]
    public void A_misspelt_global_of_a_serverless_template_gets_its_name()
    {
        var (patch, _) = Mend("""
            Transform: AWS::Serverless-2016-10-31
            Globals:
              Function:
                Timout: 30
            Resources:
              Rounds:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: src
                  Handler: app.handle
                  Runtime: python3.13

            """, "E0001 Error transforming template: 'Globals' section is invalid. 'Timout' is not a supported property of 'Function'. Must be one of the following values - ['Handler', 'Runtime', 'MemorySize', 'Timeout']\nstack.yaml:1:1\n");

        patch.ShouldContain("+    Timeout: 30");
    }

    [Fact]
    public void What_anyone_may_do_already_is_no_new_grant_when_a_reference_in_it_is_led_right()
    {
        var (patch, _) = Mend("""
            Parameters:
              ProjectParam: { Type: String }
            Resources:
              Door:
                Type: AWS::EC2::VPCEndpoint
                Properties:
                  VpcId: vpc-1
                  ServiceName: com.amazonaws.eu-west-1.s3
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: !Sub 'arn:aws:s3:::${Project}-*/*' }

            """, "E1019 'Project' is not one of ['ProjectParam', 'Door', 'AWS::Region']\nstack.yaml:12:81\n");

        patch.ShouldContain("${ProjectParam}");
    }

    [Fact]
    public void What_another_tool_writes_before_a_name_goes()
    {
        var (patch, _) = Mend("""
            Parameters:
              Stage: { Type: String }
            Resources:
              Rounds:
                Type: AWS::SNS::Topic
                Properties:
                  TopicName: !Sub 'rounds-${Ref:Stage}'

            """, "E1019 'Ref:Stage' is not one of ['Stage', 'Rounds', 'AWS::Region']\nstack.yaml:7:7\n");

        patch.ShouldContain("rounds-${Stage}");
    }
}
