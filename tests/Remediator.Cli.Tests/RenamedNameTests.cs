namespace Remediator.Cli.Tests;

/// <summary>Names that have a word more or less than what they refer to, and properties that stand in another shape or one line too high.</summary>
public class RenamedNameTests
{
    private const string Network = """
        Resources:
          Internet:
            Type: AWS::EC2::InternetGateway
          InternetPolicy:
            Type: AWS::SQS::Queue
          Dock:
            Type: AWS::EC2::VPCGatewayAttachment
            Properties: { VpcId: vpc-0123456789abcdef0, InternetGatewayId: !Ref InternetGateway }

        """;

    [Fact]
    public void A_resource_of_the_type_that_the_place_wants_is_meant_by_a_longer_name()
    {
        var run = Run.Cure("t.yaml", Network, "E1020 'InternetGateway' is not one of ['Internet', 'InternetPolicy', 'Dock', 'AWS::AccountId']\nt.yaml:8:70\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("InternetGatewayId: !Ref Internet }");
        run.Error.ShouldContain("cure (review)");
    }

    [Fact]
    public void A_resource_of_another_type_is_not_meant_whatever_its_name()
    {
        var run = Run.Cure("t.yaml", Network.Replace("AWS::EC2::InternetGateway", "AWS::SNS::Topic", StringComparison.Ordinal), "E1020 'InternetGateway' is not one of ['Internet', 'InternetPolicy', 'Dock', 'AWS::AccountId']\nt.yaml:8:70\n");
        run.Output.ShouldNotContain("!Ref Internet }");
    }

    [Fact]
    public void Two_that_fit_leave_it_open()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              NightAlerts:
                Type: AWS::SNS::Topic
              DayAlerts:
                Type: AWS::SNS::Topic
              Mail:
                Type: AWS::SNS::Subscription
                Properties: { TopicArn: !Ref Alerts, Protocol: email, Endpoint: harbour@quay.example }

            """, "E1020 'Alerts' is not one of ['NightAlerts', 'DayAlerts', 'Mail', 'AWS::AccountId']\nt.yaml:8:34\n");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("`NightAlerts` or `DayAlerts`");
    }

    [Fact]
    public void A_list_does_not_get_what_it_has_already()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Door:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties:
                  Subnets: [!Ref Quay, !Ref QuaySouth]
              Quay:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: vpc-0123456789abcdef0, CidrBlock: 10.0.0.0/24 }

            """, "E1020 'QuaySouth' is not one of ['Door', 'Quay', 'AWS::AccountId']\nt.yaml:5:33\n");
        run.Output.ShouldNotContain("!Ref Quay, !Ref Quay]");
    }

    [Fact]
    public void One_of_several_may_be_another_one()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Quay:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: vpc-0123456789abcdef0, CidrBlock: 10.0.0.0/24 }
              Crane:
                Type: AWS::EC2::Instance
                Properties: { SubnetId: !Ref QuayB }

            """, "E1020 'QuayB' is not one of ['Quay', 'Crane', 'AWS::AccountId']\nt.yaml:7:34\n");
        run.Output.ShouldContain("SubnetId: !Ref Quay }");
        run.Error.ShouldContain("cure (review)");
    }

    [Fact]
    public void Definitions_stay_where_what_should_use_them_is_missing()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tides:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions:
                    - { AttributeName: day, AttributeType: S }

            """, "E3039 The set of Attributes in AttributeDefinitions: ['day'] and KeySchemas: [] must match at Resources/Tides/Properties\nt.yaml:6:7\n");
        run.Error.ShouldContain("[dynamodb-attribute-definitions-mismatch]");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GateAttachment", "DependsOn: HarbourGateAttachment")]
    [InlineData("HarbourPolicy", null)]
    public void Who_waits_for_a_name_goes_on_waiting_where_it_may_have_changed(string name, string? right)
    {
        var run = Run.Cure("t.yaml", $$"""
            Resources:
              HarbourGateAttachment:
                Type: AWS::EC2::VPCGatewayAttachment
                Properties: { VpcId: vpc-0123456789abcdef0, InternetGatewayId: igw-0123456789abcdef0 }
              Address:
                Type: AWS::EC2::EIP
                DependsOn: {{name}}

            """, $"E3005 '{name}' is not one of ['HarbourGateAttachment']\nt.yaml:7:16\n");
        if (right is null)
            run.Output.ShouldBeEmpty();
        else
            run.Output.ShouldContain($"+    {right}");
    }

    [Fact]
    public void A_condition_that_has_all_words_is_meant_but_not_one_that_is_made_of_it()
    {
        const string template = """
            Parameters:
              Stage: { Type: String }
            Conditions:
              ProdHasMail: !Equals [!Ref Stage, prod]
            Resources:
              Topic:
                Type: AWS::SNS::Topic
                Condition: HasMail

            """;
        const string log = "E3015 'HasMail' is not one of ['ProdHasMail']\nt.yaml:8:16\n";
        Run.Cure("t.yaml", template, log).Output.ShouldContain("+    Condition: ProdHasMail");
        Run.Cure("t.yaml", template.Replace("!Equals [!Ref Stage, prod]", "!And [!Condition HasMail, !Equals [!Ref Stage, prod]]", StringComparison.Ordinal), log)
            .Output.ShouldNotContain("Condition: ProdHasMail");
    }

    [Fact]
    public void A_mapping_of_another_name_is_meant_where_it_has_the_keys()
    {
        const string template = """
            Mappings:
              RegionImages:
                us-east-1: { Image: ami-0123456789abcdef0 }
            Resources:
              Crane:
                Type: AWS::EC2::Instance
                Properties: { ImageId: !FindInMap [Images, !Ref AWS::Region, Image] }

            """;
        const string log = "E1011 'Images' is not one of ['RegionImages']\nt.yaml:7:40\n";
        Run.Cure("t.yaml", template, log).Output.ShouldContain("!FindInMap [RegionImages, ");
        Run.Cure("t.yaml", template.Replace("{ Image:", "{ Arm:", StringComparison.Ordinal), log).Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("E1011 'us-eas-1' is not one of ['us-east-1'] for mapping 'Images'\nt.yaml:7:48\n")]
    [InlineData("Template validation error: Template error: Unable to get mapping for Images::us-eas-1::Image\n")]
    public void A_misspelt_key_of_a_mapping_gets_its_name(string log)
    {
        var run = Run.Cure("t.yaml", """
            Mappings:
              Images:
                us-east-1: { Image: ami-0123456789abcdef0 }
            Resources:
              Crane:
                Type: AWS::EC2::Instance
                Properties: { ImageId: !FindInMap [Images, us-eas-1, Image] }

            """, log);
        run.Output.ShouldContain("!FindInMap [Images, us-east-1, Image]");
    }

    [Fact]
    public void A_Region_without_an_entry_is_not_the_only_one_that_has_one()
    {
        var run = Run.Cure("t.yaml", """
            Mappings:
              Images:
                us-east-1: { Image: ami-0123456789abcdef0 }
            Resources:
              Crane:
                Type: AWS::EC2::Instance
                Properties: { ImageId: !FindInMap [Images, us-east-2, Image] }

            """, "E1011 'us-east-2' is not one of ['us-east-1'] for mapping 'Images'\nt.yaml:7:48\n");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("[cloudformation-findinmap-key-missing]");
    }

    [Fact]
    public void Conditions_of_either_kind_get_into_one_section_and_the_input_that_they_ask_stays()
    {
        var run = Run.Cure("t.yaml", """
            Parameters:
              Email: { Type: String, Default: '' }
            Resources:
              Topic:
                Type: AWS::SNS::Topic
                Condition: HasEmail
              Horn:
                Type: AWS::SNS::Topic
                Condition: IsLoud

            """, "W2001 Parameter Email not used.\nt.yaml:2:3\n\nE3015 'HasEmail' is not one of []\nt.yaml:6:16\n\nE3015 'IsLoud' is not one of []\nt.yaml:9:16\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+  HasEmail: !Not [!Equals [!Ref Email, '']]\n+  IsLoud: !Equals [!Ref IsLoudParameter, 'true']");
        run.Output.ShouldNotContain("-  Email");
    }

    [Theory]
    [InlineData("\"Fn::Sub\": \"http://${Gate.DnsName}/\"", "Fn::Sub\": \"http://${Gate.DNSName}/\"")]
    [InlineData("\"Fn::GetAtt\": [\"Gate\", \"DnsName\"]", "Fn::GetAtt\": [\"Gate\", \"DNSName\"]")]
    public void An_attribute_is_found_where_the_tool_points_at_the_function_around_it(string written, string right)
    {
        var run = Run.Cure("t.json", $$$"""
            {
              "Resources": { "Gate": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Subnets": ["subnet-0123456789abcdef0"] } } },
              "Outputs": {
                "Url": { "Value": { {{{written}}} } }
              }
            }

            """, "E6101 'DnsName' is not one of ['CanonicalHostedZoneID', 'DNSName', 'LoadBalancerArn'] in ['us-east-1']\nt.json:4:25\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain(right);
    }

    [Fact]
    public void All_variables_get_under_the_key_that_was_forgotten()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Crane:
                Type: AWS::Lambda::Function
                Properties:
                  Role: arn:aws:iam::111122223333:role/crane
                  Runtime: python3.13
                  Handler: index.handler
                  Code: { ZipFile: "0" }
                  Environment:
                    TABLE: loads
                    STAGE: prod

            """, "E3002 Additional properties are not allowed ('TABLE' was unexpected)\nt.yaml:10:9\n\nE3002 Additional properties are not allowed ('STAGE' was unexpected)\nt.yaml:11:9\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+        Variables:\n+          TABLE: loads\n+          STAGE: prod\n");
    }

    [Fact]
    public void What_gets_the_name_of_a_list_becomes_its_item()
    {
        const string template = """
            Resources:
              Tide:
                Type: AWS::IAM::Policy
                Properties:
                  PolicyName: tide
                  Role: !Ref Keeper
                  PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::tide/*' }] }
            Parameters:
              Keeper: { Type: String }

            """;
        const string log = "E3002 Additional properties are not allowed ('Role' was unexpected. Did you mean 'Roles'?)\nt.yaml:6:7\n";
        Run.Cure("t.yaml", template, log).Output.ShouldContain("+      Roles:\n+        - !Ref Keeper\n");
        Run.Cure("t.yaml", template.Replace("Type: String", "Type: CommaDelimitedList", StringComparison.Ordinal), log).Output.ShouldContain("+      Roles: !Ref Keeper\n");
    }

    [Theory]
    [InlineData("10.0.0.0/8", "+          CidrIp: 10.0.0.0/8")]
    [InlineData("2001:db8::/32", "+          CidrIpv6: 2001:db8::/32")]
    [InlineData("!Ref Range", "")]
    public void A_range_says_which_of_two_properties_it_is_for(string range, string right)
    {
        var run = Run.Cure("t.yaml", $$"""
            Parameters:
              Range: { Type: String }
            Resources:
              Gate:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: gate
                  SecurityGroupIngress:
                    - IpProtocol: tcp
                      FromPort: 443
                      ToPort: 443
                      Cidr: {{range}}

            """, "E3002 Additional properties are not allowed ('Cidr' was unexpected)\nt.yaml:12:11\n");
        if (right.Length == 0)
            run.Output.ShouldBeEmpty();
        else
            run.Output.ShouldContain(right);
    }
}
