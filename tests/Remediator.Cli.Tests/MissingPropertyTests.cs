namespace Remediator.Cli.Tests;

/// <summary>What a CloudFormation template lacks: what may be given for it, and what must not.</summary>
public class MissingPropertyTests
{
    private const string Ferry = """
          Ferry:
            Type: AWS::Lambda::Function
            Properties:
              Runtime: python3.13
              Handler: ferry.go
              Code: { S3Bucket: pier, S3Key: ferry.zip }

        """;

    [Theory]
    [InlineData("lambda.amazonaws.com")]
    [InlineData("!Sub 'lambda.${AWS::URLSuffix}'")]
    public void A_role_is_meant_where_it_trusts_the_service_that_takes_it_on(string service)
    {
        Lacking("Role", "Ferry", Role("Crew", "ec2.amazonaws.com") + Role("Pilot", service) + Ferry).Output.ShouldContain("+      Role: !GetAtt Pilot.Arn");
    }

    [Fact]
    public void A_role_that_trusts_another_service_is_not_given()
    {
        var run = Lacking("Role", "Ferry", Role("Crew", "ec2.amazonaws.com") + Ferry);
        run.Output.ShouldNotContain("Crew.Arn");
        run.Output.ShouldContain("+      Role: !Ref FerryRole");
    }

    [Fact]
    public void A_role_whose_trust_cannot_be_read_is_told_and_not_given()
    {
        var run = Lacking("Role", "Ferry", """
              Crew:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument: !Ref Trust

            """ + Ferry, "  Trust: { Type: String }\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("whether `Crew` trusts lambda.amazonaws.com cannot be read");
    }

    [Fact]
    public void A_policy_belongs_to_the_bucket_that_it_speaks_of()
    {
        const string Policy = """
              Lading:
                Type: AWS::S3::BucketPolicy
                Properties:
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement: [{ Effect: Deny, Principal: '*', Action: 's3:*', Resource: !Sub '${Hold.Arn}/*' }]

            """;
        const string Buckets = """
              Deck:
                Type: AWS::S3::Bucket
              Hold:
                Type: AWS::S3::Bucket

            """;
        Lacking("Bucket", "Lading", Buckets + Policy).Output.ShouldContain("+      Bucket: !Ref Hold");
        Lacking("Bucket", "Lading", Buckets + Policy.Replace("!Sub '${Hold.Arn}/*'", "'*'", StringComparison.Ordinal)).Output.ShouldNotContain("!Ref Hold");
    }

    [Fact]
    public void A_queue_that_a_policy_speaks_of_stands_in_its_list()
    {
        Lacking("Queues", "Lading", """
              Rounds:
                Type: AWS::SQS::Queue
              Lading:
                Type: AWS::SQS::QueuePolicy
                Properties:
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement: [{ Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: 'sqs:SendMessage', Resource: !GetAtt Rounds.Arn }]

            """).Output.ShouldContain("+      Queues:\n+        - !Ref Rounds");
    }

    [Fact]
    public void What_waits_for_a_resource_is_not_what_it_names()
    {
        var run = Lacking("VpcId", "Guard", """
              Net:
                Type: AWS::EC2::VPC
                DependsOn: Guard
                Properties: { CidrBlock: 10.0.0.0/16 }
              Guard:
                Type: AWS::EC2::Subnet
                Properties:
                  CidrBlock: 10.0.0.0/24

            """);
        run.Output.ShouldNotContain("!Ref Net");
    }

    [Fact]
    public void The_cluster_of_another_service_is_not_meant()
    {
        var run = Lacking("ClusterName", "Sailors", """
              Fleet:
                Type: AWS::ECS::Cluster
              Crew:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument:
                    Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }]
              Sailors:
                Type: AWS::EKS::Nodegroup
                Properties:
                  NodeRole: !GetAtt Crew.Arn
                  Subnets: [subnet-1]

            """);
        run.Output.ShouldContain("+      ClusterName: !Ref SailorsClusterName");
    }

    [Fact]
    public void What_scales_may_be_anything()
    {
        Lacking("ResourceId", "Wide", """
              Path:
                Type: AWS::ApiGateway::Resource
                Properties: { RestApiId: a, ParentId: b, PathPart: c }
              Wide:
                Type: AWS::ApplicationAutoScaling::ScalableTarget
                Properties:
                  MaxCapacity: 4
                  MinCapacity: 1
                  ScalableDimension: dynamodb:table:ReadCapacityUnits
                  ServiceNamespace: dynamodb

            """).Output.ShouldNotContain("!Ref Path");
    }

    [Theory]
    [InlineData("TargetKeyId", "AWS::KMS::Alias", "AliasName: alias/hold", " !Ref Hold")]
    [InlineData("S3BucketName", "AWS::CloudTrail::Trail", "IsLogging: true", " !Ref Deck")]
    [InlineData("Roles", "AWS::IAM::InstanceProfile", "Path: /crew/", "\n+        - !Ref Crew\n")]
    public void A_property_may_say_more_than_the_type_that_it_names(string property, string type, string other, string value)
    {
        Lacking(property, "Lading", Role("Crew", "ec2.amazonaws.com") + Role("Cook", "lambda.amazonaws.com") + $$"""
              Hold:
                Type: AWS::KMS::Key
              Deck:
                Type: AWS::S3::Bucket
              Lading:
                Type: {{type}}
                Properties:
                  {{other}}

            """).Output.ShouldContain($"+      {property}:{value}");
    }

    [Fact]
    public void Of_several_the_one_is_meant_whose_name_the_resource_has()
    {
        Lacking("SubnetId", "LowerDeckWay", """
              Deck:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: vpc-1 }
              LowerDeck:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: vpc-1 }
              LowerDeckWay:
                Type: AWS::EC2::SubnetRouteTableAssociation
                Properties:
                  RouteTableId: rtb-1

            """).Output.ShouldContain("+      SubnetId: !Ref LowerDeck");
    }

    [Fact]
    public void A_role_trusts_the_service_of_what_names_it()
    {
        var run = Lacking("AssumeRolePolicyDocument", "Crew", """
              Crew:
                Type: AWS::IAM::Role
                Properties:
                  Path: /crew/

            """ + Ferry.Replace("Handler:", "Role: !GetAtt Crew.Arn\n      Handler:", StringComparison.Ordinal));
        run.Output.ShouldContain("+            Principal:\n+              Service: lambda.amazonaws.com");
        run.Output.ShouldContain("+            Action: sts:AssumeRole");
    }

    [Fact]
    public void The_trust_of_other_roles_is_not_copied()
    {
        var run = Lacking("AssumeRolePolicyDocument", "Mate", Role("Crew", "ec2.amazonaws.com") + Role("Pilot", "ec2.amazonaws.com") + """
              Mate:
                Type: AWS::IAM::Role
                Properties:
                  Path: /mate/

            """);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("nothing in the template says which");
    }

    [Fact]
    public void A_single_value_that_nothing_tells_is_asked_for()
    {
        var run = Lacking("Engine", "Cache", """
              Store:
                Type: AWS::RDS::DBCluster
                Properties:
                  MasterUsername: clerk
              Cache:
                Type: AWS::ElastiCache::User
                Properties:
                  UserId: clerk
                  UserName: clerk

            """);
        run.Output.ShouldContain("+  CacheEngine:\n+    Type: String");
        run.Output.ShouldContain("+      Engine: !Ref CacheEngine");
        run.Error.ShouldContain("asked for at deployment");
    }

    [Fact]
    public void What_is_asked_for_says_no_word_twice()
    {
        Lacking("AliasName", "HoldAlias", """
              HoldAlias:
                Type: AWS::KMS::Alias
                Properties:
                  TargetKeyId: k

            """).Output.ShouldContain("+      AliasName: !Ref HoldAliasName");
    }

    private static string Role(string name, string service) => $$"""
          {{name}}:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - Effect: Allow
                    Principal:
                      Service: {{service}}
                    Action: sts:AssumeRole

        """;

    private static Run Lacking(string property, string resource, string resources, string parameters = "")
    {
        var template = (parameters.Length > 0 ? "Parameters:\n" + parameters : "") + "Resources:\n" + resources;
        var lines = template.Split('\n');
        var line = Array.FindIndex(lines, Array.IndexOf(lines, $"  {resource}:"), text => text.StartsWith("    Properties:", StringComparison.Ordinal)) + 1;
        return Run.Cure("stack.yaml", template, $"E3003 '{property}' is a required property\nstack.yaml:{line}:5\n");
    }
}
