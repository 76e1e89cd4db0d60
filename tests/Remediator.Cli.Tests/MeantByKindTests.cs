namespace Remediator.Cli.Tests;

/// <summary>References to a name that nothing declares, in a template that has one thing, or several, of the kind which the name says.</summary>
public class MeantByKindTests
{
    private const string Template = """
        Parameters:
          Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
          RetentionDays: { Type: Number, Default: 30 }
        Conditions:
          IsProduction: !Equals [!Ref Stage, prod]
          KeepLong: !Not [!Equals [!Ref RetentionDays, 30]]
        Mappings:
          Sizing: { dev: { Most: 1 }, prod: { Most: 4 } }
        Resources:
          Quay: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          FerryGuard: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: Ferries, VpcId: !Ref Quay } }
          DockGuard: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: Docks, VpcId: !Ref Quay } }
          Tickets: { Type: AWS::KinesisFirehose::DeliveryStream, Properties: { DeliveryStreamType: DirectPut } }
          Berths: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }
          Lines: { Type: AWS::SQS::Queue }
          Thing:
            Type: TYPE
            Properties: { PROPERTY }

        """;

    [Theory]
    [InlineData("AWS::EC2::Instance", "SecurityGroupIds: [!Ref FerrySecurityGroup]", "FerrySecurityGroup", "SecurityGroupIds: [!Ref FerryGuard]")]
    [InlineData("AWS::EC2::SubnetRouteTableAssociation", "SubnetId: a, RouteTableId: !Ref Vpc", "Vpc", "SubnetId: a, RouteTableId: !Ref Vpc")]
    [InlineData("AWS::EC2::RouteTable", "VpcId: !Ref Vpc", "Vpc", "VpcId: !Ref Quay")]
    [InlineData("AWS::EC2::RouteTable", "VpcId: !Ref VpcId", "VpcId", "VpcId: !Ref Quay")]
    [InlineData("AWS::Logs::SubscriptionFilter", "LogGroupName: a, FilterPattern: '', DestinationArn: !GetAtt TicketsDeliveryStream.Arn", "TicketsDeliveryStream", "LogGroupName: a, FilterPattern: '', DestinationArn: !GetAtt Tickets.Arn")]
    [InlineData("AWS::Logs::LogGroup", "RetentionInDays: !Ref Retention", "Retention", "RetentionInDays: !Ref RetentionDays")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", "MinSize: '1', MaxSize: !FindInMap [Sizes, !Ref Stage, Most]", "Sizes", "MinSize: '1', MaxSize: !FindInMap [Sizing, !Ref Stage, Most]")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", "MinSize: '1', MaxSize: !FindInMap [Sizes, !Ref Stage, Least]", "Sizes", "MinSize: '1', MaxSize: !FindInMap [Sizes, !Ref Stage, Least]")]
    [InlineData("AWS::Kinesis::Stream", "ShardCount: !If [IsProd, 2, 1]", "IsProd", "ShardCount: !If [IsProduction, 2, 1]")]
    [InlineData("AWS::Kinesis::Stream", "ShardCount: !If [UseProduction, 2, 1]", "UseProduction", "ShardCount: !If [IsProduction, 2, 1]")]
    public void The_one_that_fits_is_meant(string type, string properties, string name, string right)
    {
        var run = Cure(type, properties, name);
        if (right == properties)
            run.Output.ShouldNotContain("\n+    Properties:");
        else
            run.Output.ShouldContain($"\n+    Properties: {{ {right} }}\n", Case.Sensitive, run.Error);
        run.Error.ShouldNotContain("(safe)");
    }

    // A table, or a guard, that was left out or renamed: whoever deploys is not asked for what the template makes itself.
    [Theory]
    [InlineData("AWS::SSM::Parameter", "Type: String, Value: !Ref LoyaltyTable", "LoyaltyTable", "`Berths`")]
    [InlineData("AWS::EC2::Instance", "SecurityGroupIds: [!Ref OfficeSecurityGroup]", "OfficeSecurityGroup", "`FerryGuard` or `DockGuard`")]
    [InlineData("AWS::EC2::Instance", "SecurityGroupIds: [!Ref SecurityGroup]", "SecurityGroup", "`FerryGuard` or `DockGuard`")]
    public void None_is_asked_for_that_the_template_makes_itself(string type, string properties, string name, string told)
    {
        var run = Cure(type, properties, name);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(told);
    }

    [Fact]
    public void A_kind_that_the_template_has_not_is_asked_for()
    {
        var run = Cure("AWS::SSM::Parameter", "Type: String, Value: !Ref LoyaltyTopicArn", "LoyaltyTopicArn");
        run.Output.ShouldContain("+  LoyaltyTopicArn:");
        run.Error.ShouldContain("whoever deploys is asked");
    }

    /// <summary>A reference to a queue gives its URL.</summary>
    [Fact]
    public void An_ARN_is_read_where_the_right_name_wants_one()
    {
        const string Properties = "FunctionName: a, EventSource: !Ref Lines";
        var template = Template.Replace("TYPE", "AWS::Lambda::EventSourceMapping", StringComparison.Ordinal).Replace("PROPERTY", Properties, StringComparison.Ordinal);
        var run = Run.Cure("t.yaml", template, "E3002 Additional properties are not allowed ('EventSource' was unexpected)\nt.yaml:18:36\n");
        run.Output.ShouldContain("\n+    Properties: { FunctionName: a, EventSourceArn: !GetAtt [Lines, Arn] }\n");
    }

    private static Run Cure(string type, string properties, string name) => Run.Cure(
        "t.yaml",
        Template.Replace("TYPE", type, StringComparison.Ordinal).Replace("PROPERTY", properties, StringComparison.Ordinal),
        $"E1020 '{name}' is not one of ['Quay', 'FerryGuard', 'DockGuard', 'Tickets', 'Berths', 'Lines', 'Thing', 'Stage', 'RetentionDays', 'AWS::AccountId']\nt.yaml:18:20\n");
}
