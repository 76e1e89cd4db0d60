namespace Remediator.Cli.Tests;

/// <summary>
/// What no patch may do, whatever a rule says: each way is tried by a rule of the test's own, with the verbs that rules have.
/// </summary>
public sealed class NeverEmittedTests : IDisposable
{
    private const string Stack = """
        Parameters:
          Acl: { Type: String, Default: Private }
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties:
              EnableKeyRotation: true
              KeyPolicy:
                Version: '2012-10-17'
                Statement:
                  - { Sid: Root, Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }
                  - { Sid: Fence, Effect: Deny, Principal: '*', Action: 'kms:ScheduleKeyDeletion', Resource: '*' }
          Bucket:
            Type: AWS::S3::Bucket
            Properties:
              AccessControl: !Ref Acl
              BucketEncryption:
                ServerSideEncryptionConfiguration:
                  - ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }
              PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
          Database:
            Type: AWS::RDS::DBInstance
            Properties:
              StorageEncrypted: true
              KmsKeyId: !GetAtt Key.Arn
              PubliclyAccessible: false
              DeletionProtection: true
          Group:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8 }
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }
              Policies:
                - PolicyName: work
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - { Sid: Read, Effect: Allow, Action: 's3:GetObject', Resource: !Sub '${Bucket.Arn}/*' }
                      - { Sid: Never, Effect: Deny, Action: 's3:Delete*', Resource: '*' }
          Acl1:
            Type: AWS::EC2::NetworkAclEntry
            Properties: { NetworkAclId: acl-1, RuleNumber: 1, Protocol: -1, RuleAction: allow, CidrBlock: 10.0.0.0/8 }
          Way:
            Type: AWS::EC2::Route
            Properties: { RouteTableId: rtb-1, GatewayId: igw-1 }
          Url:
            Type: AWS::Lambda::Url
            Properties: { AuthType: AWS_IAM, TargetFunctionArn: !Ref Role }

        """;

    private const string Request = """
        request: { principal: { Service: ec2.amazonaws.com }, actions: ["kms:Decrypt"] }
        """;

    private readonly TemporaryFolder _folder = new();

    private const string Module = """
        locals {
          encrypted = true
        }

        resource "aws_kms_key" "key" {
          enable_key_rotation = true
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              { Sid = "Root", Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
              { Sid = "Fence", Effect = "Deny", Principal = "*", Action = "kms:ScheduleKeyDeletion", Resource = "*" },
            ]
          })
        }

        resource "aws_db_instance" "database" {
          storage_encrypted   = local.encrypted
          skip_final_snapshot = false
        }

        resource "aws_s3_bucket" "bucket" {
          bucket = "shop"
        }

        resource "aws_route_table" "table" {
          vpc_id = "vpc-1"
          route {
            gateway_id = "igw-1"
          }
        }

        resource "aws_security_group" "web" {
          vpc_id = "vpc-1"
          ingress {
            from_port = 443
            to_port   = 443
            protocol  = "tcp"
          }
        }

        """;

    private const string Program = """
        import * as aws from "@pulumi/aws";

        const encrypted = true;
        const key = new aws.kms.Key("key", {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              { Sid: "Root", Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" },
              { Sid: "Fence", Effect: "Deny", Principal: "*", Action: "kms:ScheduleKeyDeletion", Resource: "*" },
            ],
          }),
        });
        const database = new aws.rds.Instance("database", { storageEncrypted: encrypted, skipFinalSnapshot: false });
        const bucket = new aws.s3.Bucket("bucket", { acl: "private" });
        const role = new aws.iam.Role("role", {
          assumeRolePolicy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }] }),
          inlinePolicies: [{ name: "work", policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid: "Never", Effect: "Deny", Action: "s3:Delete*", Resource: "*" }] }) }],
        });

        """;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("everyone in a key policy", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*" }, REQUEST }
        """)]
    [InlineData("everyone under a condition", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: "*", Action: "kms:Decrypt", Resource: "*", Condition: { StringNotEquals: { "a:b": c } } }, REQUEST }
        """)]
    [InlineData("everyone but one", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, NotPrincipal: { AWS: "1" }, Action: "kms:Decrypt", Resource: "*" }, REQUEST }
        """)]
    [InlineData("every service", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { Service: "*" }, Action: "kms:Decrypt", Resource: "*" }, REQUEST }
        """)]
    [InlineData("everyone among others", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { Federated: [accounts.google.com, "*"] }, Action: "kms:Decrypt", Resource: "*" }, REQUEST }
        """)]
    [InlineData("every action in other characters", "every action", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: ["kms:Decrypt", "?*"], Resource: "*" }, REQUEST }
        """)]
    [InlineData("a database loses its protection against deletion", "protection from `Database`", "AWS::RDS::DBInstance", """
        - replace-value: { of: subject, path: DeletionProtection, with: { text: "false" } }
        """)]
    [InlineData("every action", "every action", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: "*", Resource: "*" }, REQUEST }
        """)]
    [InlineData("every action but some", "every action", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { Service: ec2.amazonaws.com }, NotAction: "kms:Put*", Resource: "*" }, REQUEST }
        """)]
    [InlineData("every action by another verb", "every action", "AWS::IAM::Role", """
        - replace-value: { of: subject, path: "Policies.*.PolicyDocument.Statement.*.Action", is: "s3:GetObject", with: { text: "*" } }
        """)]
    [InlineData("more in an identity's policy", "more than the rule states", "AWS::IAM::Role", """
        - replace-value: { of: subject, path: "Policies.*.PolicyDocument.Statement.*.Action", is: "s3:GetObject", with: { text: "s3:*" } }
        """)]
    [InlineData("another principal in a trust policy", "more than the rule states", "AWS::IAM::Role", """
        - replace-value: { of: subject, path: "AssumeRolePolicyDocument.Statement.*.Principal.Service", with: { text: "ec2.amazonaws.com" } }
        """)]
    [InlineData("everyone in a trust policy", "access to anyone", "AWS::IAM::Role", """
        - set-property: { of: subject, path: AssumeRolePolicyDocument, replace: "true", value: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "*" }, Action: "sts:AssumeRole" }] } }
        """)]
    [InlineData("a deny of a key policy goes", "the deny statement `Fence`", "AWS::KMS::Key", """
        - set-property: { of: subject, path: KeyPolicy, replace: "true", value: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "arn:aws:iam::1:root" }, Action: "kms:*", Resource: "*" }] } }
        """)]
    [InlineData("a deny of an identity's policy goes", "the deny statement `Never`", "AWS::IAM::Role", """
        - remove-property: { of: subject, path: Policies }
        """)]
    [InlineData("a deny becomes narrower", "the deny statement `Never`", "AWS::IAM::Role", """
        - replace-value: { of: subject, path: "Policies.*.PolicyDocument.Statement.*.Action", is: "s3:Delete*", with: { text: "s3:DeleteBucket" } }
        """)]
    [InlineData("a deny becomes an allow", "the deny statement `Never`", "AWS::IAM::Role", """
        - replace-value: { of: subject, path: "Policies.*.PolicyDocument.Statement.*.Effect", is: Deny, with: { text: Allow } }
        """)]
    [InlineData("a public ACL", "open `Bucket` to everyone", "AWS::S3::Bucket", """
        - replace-value: { of: subject, path: AccessControl, with: { text: PublicRead } }
        """)]
    [InlineData("a public access block goes", "protection from `Bucket`", "AWS::S3::Bucket", """
        - remove-property: { of: subject, path: PublicAccessBlockConfiguration }
        """)]
    [InlineData("a part of it is off", "protection from `Bucket`", "AWS::S3::Bucket", """
        - replace-value: { of: subject, path: PublicAccessBlockConfiguration.BlockPublicPolicy, with: { text: "false" } }
        """)]
    [InlineData("a bucket's encryption goes", "protection from `Bucket`", "AWS::S3::Bucket", """
        - remove-property: { of: subject, path: BucketEncryption }
        """)]
    [InlineData("a database's encryption is off", "protection from `Database`", "AWS::RDS::DBInstance", """
        - replace-value: { of: subject, path: StorageEncrypted, with: { text: "false" } }
        """)]
    [InlineData("a database's key goes", "protection from `Database`", "AWS::RDS::DBInstance", """
        - remove-property: { of: subject, path: KmsKeyId }
        """)]
    [InlineData("a key is not rotated any more", "protection from `Key`", "AWS::KMS::Key", """
        - replace-value: { of: subject, path: EnableKeyRotation, with: { text: "false" } }
        """)]
    [InlineData("a public database", "open `Database` to everyone", "AWS::RDS::DBInstance", """
        - set-property: { of: subject, path: PubliclyAccessible, value: true, replace: "true" }
        """)]
    [InlineData("a door for the whole internet", "open `Group` to everyone", "AWS::EC2::SecurityGroup", """
        - replace-value: { of: subject, path: "SecurityGroupIngress.*.CidrIp", with: { text: 0.0.0.0/0 } }
        """)]
    [InlineData("a door for the whole internet, version 6", "open `Group` to everyone", "AWS::EC2::SecurityGroup", """
        - set-property: { of: subject, each: SecurityGroupIngress, path: CidrIpv6, value: "::/0" }
        """)]
    [InlineData("a door for the whole internet beside a route of one name", "open `Acl1` to everyone", "AWS::EC2::NetworkAclEntry", """
        - set-property: { of: subject, path: CidrBlock, value: 0.0.0.0/0, replace: "true" }
        """)]
    [InlineData("a function's address for everyone", "open `Url` to everyone", "AWS::Lambda::Url", """
        - replace-value: { of: subject, path: AuthType, with: { text: NONE } }
        """)]
    public void A_rule_that_tries_is_refused(string name, string reason, string type, string recipe)
    {
        var run = Try(type, recipe.Replace("REQUEST", Request.Trim(), StringComparison.Ordinal));
        run.ExitCode.ShouldBe(ExitCode.NoPatch, $"{name}: {run.Error}{run.Output}");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(reason);
    }

    [Theory]
    [InlineData("main.tf", "everyone in a key policy", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: "*", Action: "kms:Decrypt", Resource: "*" }, REQUEST }
        """)]
    [InlineData("index.ts", "everyone in a key policy", "access to anyone", "AWS::KMS::Key", """
        - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: "*", Action: "kms:Decrypt", Resource: "*" }, REQUEST }
        """)]
    [InlineData("main.tf", "a deny goes", "the deny statement `Fence`", "AWS::KMS::Key", """
        - remove-property: { of: subject, path: KeyPolicy }
        """)]
    [InlineData("index.ts", "a deny goes", "the deny statement `Fence`", "AWS::KMS::Key", """
        - remove-property: { of: subject, path: KeyPolicy }
        """)]
    [InlineData("index.ts", "a deny goes that stands under a name of the provider's", "the deny statement `Never`", "AWS::IAM::Role", """
        - remove-property: { of: subject, path: InlinePolicy }
        """)]
    [InlineData("main.tf", "encryption by way of a local", "protection from", "AWS::RDS::DBInstance", """
        - replace-value: { of: subject, path: StorageEncrypted, with: { text: "false" } }
        """)]
    [InlineData("index.ts", "encryption by way of a constant", "protection from", "AWS::RDS::DBInstance", """
        - replace-value: { of: subject, path: StorageEncrypted, with: { text: "false" } }
        """)]
    [InlineData("main.tf", "a bucket goes with what it holds", "be deleted with it", "AWS::S3::Bucket", """
        - set-property: { of: subject, path: ForceDestroy, value: true, replace: "true" }
        """)]
    [InlineData("index.ts", "a bucket goes with what it holds", "be deleted with it", "AWS::S3::Bucket", """
        - set-property: { of: subject, path: ForceDestroy, value: true, replace: "true" }
        """)]
    [InlineData("main.tf", "a door for the whole internet", "open `aws_security_group.web` to everyone", "AWS::EC2::SecurityGroup", """
        - set-property: { of: subject, each: SecurityGroupIngress, path: CidrBlocks, value: [0.0.0.0/0] }
        """)]
    [InlineData("index.ts", "a public ACL", "open", "AWS::S3::Bucket", """
        - set-property: { of: subject, path: AccessControl, value: public-read, replace: "true" }
        """)]
    public void A_rule_that_tries_is_refused_in_other_languages(string file, string name, string reason, string type, string recipe)
    {
        var run = Try(type, recipe.Replace("REQUEST", Request.Trim(), StringComparison.Ordinal), file, file == "main.tf" ? Module : Program);
        run.ExitCode.ShouldBe(ExitCode.NoPatch, $"{name}: {run.Error}{run.Output}");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(reason);
    }

    [Theory]
    [InlineData("stack.yaml", "AWS::EC2::Route", """
        - set-property: { of: subject, path: DestinationCidrBlock, value: 0.0.0.0/0 }
        """)]
    [InlineData("main.tf", "Terraform::aws_route_table", """
        - set-property: { of: subject, each: Route, path: CidrBlock, value: 0.0.0.0/0 }
        """)]
    [InlineData("main.tf", "Terraform::aws_route_table", """
        - set-property: { of: subject, each: Route, path: Ipv6CidrBlock, value: "::/0" }
        """)]
    public void The_destination_of_a_route_opens_nothing(string file, string type, string recipe) =>
        Try(type, recipe, file, file == "main.tf" ? Module : Stack).ExitCode.ShouldBe(ExitCode.Success);

    [Fact]
    public void A_respelling_that_narrows_what_is_denied_says_so_and_is_no_safe_edit()
    {
        _folder.Write("stack.yaml", """
            Resources:
              Books:
                Type: AWS::S3::Bucket
              BooksPolicy:
                Type: AWS::S3::BucketPolicy
                Properties:
                  Bucket: !Ref Books
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - Sid: OnlyTls
                        Effect: Deny
                        Principal: '*'
                        Action: s3:*
                        Resource: !Sub '${Books.Arn}/*'
                        Conditions:
                          Bool: { 'aws:SecureTransport': false }

            """);
        _folder.Write("error.log", "E3512 Additional properties are not allowed ('Conditions' was unexpected. Did you mean 'Condition'?)\nstack.yaml:16:13\n");

        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        run.Output.ShouldContain("+            Condition:");
        run.Error.ShouldContain("cure (review)");
        run.Error.ShouldContain("the deny statement `OnlyTls` of `BooksPolicy` denies with it what its author wrote");

        Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log", "--safe-only").Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_respelling_that_lets_a_condition_be_decided_says_what_the_defaults_leave_off_and_is_no_safe_edit()
    {
        _folder.Write("stack.yaml", """
            Params:
              Key:
                Type: String
                Default: ""
            Conditions:
              HasKey: !Not [!Equals [!Ref Key, ""]]
            Resources:
              Desk:
                Type: AWS::Logs::LogGroup
                Properties:
                  KmsKeyId: !If [HasKey, !Ref Key, !Ref AWS::NoValue]

            """);
        _folder.Write("error.log", "E1001 Additional properties are not allowed ('Params' was unexpected)\nstack.yaml:1:1\n");

        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        run.Output.ShouldContain("+Parameters:");
        run.Error.ShouldContain("cure (review)");
        run.Error.ShouldContain("with the defaults of the parameters `Desk` has no KmsKeyId, as its conditions say");

        Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log", "--safe-only").Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Name: desk", "+    Properties:")]
    [InlineData("Desk: desk", null)]
    public void The_properties_under_a_misnamed_key_are_not_taken_out(string known, string? patch)
    {
        _folder.Write("stack.yaml", $$"""
            Resources:
              Secret:
                Type: AWS::SecretsManager::Secret
                Property:
                  {{known}}
                  secretOfDesk: { PasswordLength: 20 }
                DeletionPolicy: Retain

            """);
        _folder.Write("error.log", "E3001 Additional properties are not allowed ('Property' was unexpected)\nstack.yaml:4:5\n");

        var output = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log").Output;
        if (patch is null)
            output.ShouldBeEmpty();
        else
            output.ShouldContain(patch);
        output.ShouldNotContain("-      ");
    }

    [Fact]
    public void A_name_that_another_contains_is_not_taken_for_it_when_the_value_is_of_another_kind()
    {
        _folder.Write("stack.yaml", """
            Resources:
              Readers:
                Type: AWS::Cognito::UserPool
                Properties:
                  Enabled: true
                  UserPoolName: readers

            """);
        _folder.Write("error.log", "E3002 Additional properties are not allowed ('Enabled' was unexpected)\nstack.yaml:5:7\n");

        var run = Run.In(_folder.Path, "-t", "stack.yaml", "-e", "error.log");
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("no single name is near `Enabled`");
    }

    [Fact]
    public void A_rule_that_grants_what_it_states_and_no_more_is_not_refused()
    {
        var run = Try("AWS::KMS::Key", """
            - ensure-statement: { policyOf: subject, statement: { Sid: A, Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: "kms:Decrypt", Resource: "*" }, REQUEST }
            """.Replace("REQUEST", Request.Trim(), StringComparison.Ordinal));
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("proof: `Key` after: kms:Decrypt allowed by `A`");
    }

    private Run Try(string type, string recipe, string file = "stack.yaml", string? source = null)
    {
        _folder.Write(file, source ?? Stack);
        _folder.Write("error.log", "Error: the frobnicator of the resource is out of order\n");
        _folder.Write("own/own/own-rule/rule.yaml", $$"""
            id: own-rule
            title: A rule that tries
            fixability: template
            signatures:
              - literal: frobnicator of the resource
                confidence: exact
            rootCause: The test wants it.
            references: [https://docs.aws.amazon.com/]
            cure: Try it
            explanation: None.
            advice: None.
            applicability: safe
            impact: in-place
            locate:
              subject: { types: ["{{type}}"] }
            recipe:
              {{recipe.Trim()}}

            """);
        return Run.In(_folder.Path, "--rules", "own", "-t", file, "-e", "error.log");
    }
}
