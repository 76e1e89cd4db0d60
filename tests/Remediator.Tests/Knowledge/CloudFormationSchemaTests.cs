using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Text;

namespace Remediator.Tests.Knowledge;

public class CloudFormationSchemaTests
{
    private static ResourceTypeSchema Type(string name) => CloudFormationSchema.Default.Find(name).ShouldNotBeNull();

    [Fact]
    public void Retention_of_a_log_group_has_the_values_that_the_service_accepts()
    {
        var retention = Type("AWS::Logs::LogGroup").Find("RetentionInDays").ShouldNotBeNull();

        retention.Kind.ShouldBe(ValueKind.WholeNumber);
        retention.Required.ShouldBeFalse();
        retention.AllowedValues.Select(int.Parse).ShouldBe(LogRetention.Days);
    }

    [Fact]
    public void Allowed_values_missing_in_the_main_source_come_from_the_second() =>
        Type("AWS::DynamoDB::Table").Find("BillingMode")!.AllowedValues.ShouldBe(["PAY_PER_REQUEST", "PROVISIONED"]);

    [Theory]
    [InlineData("AWS::Logs::Nothing")]
    [InlineData("aws::logs::loggroup")]
    [InlineData("AAA")]
    [InlineData("zzz")]
    [InlineData("")]
    public void An_unknown_type_is_not_found(string name) => CloudFormationSchema.Default.Find(name).ShouldBeNull();

    [Fact]
    public void Every_type_name_is_found_again_and_they_are_sorted()
    {
        var names = CloudFormationSchema.Default.TypeNames.ToList();

        names.Count.ShouldBeGreaterThan(1500);
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        names.ShouldAllBe(name => CloudFormationSchema.Default.Find(name)!.Name == name);
    }

    [Fact]
    public void Three_levels_of_every_type_can_be_read()
    {
        // Not all levels, as nested types may nest in themselves.
        var objects = CloudFormationSchema.Default.TypeNames.Select(name => (ObjectSchema)Type(name)).ToList();
        var properties = 0;
        for (var depth = 0; depth < 3; depth++)
        {
            var values = objects.SelectMany(o => o.Properties).Select(p => p.Value).ToList();
            properties += values.Count;
            objects = [.. values.SelectMany(Parts).Select(v => v.Nested).OfType<ObjectSchema>()];
        }

        properties.ShouldBeGreaterThan(30000);

        static IEnumerable<ValueSchema> Parts(ValueSchema value) =>
            value.Item is { } item ? [value, .. Parts(item)] : [value, .. value.Alternatives.SelectMany(Parts)];
    }

    [Fact]
    public void A_near_miss_of_a_type_name_is_found_by_distance() =>
        Nearest.Find("AWS::Log::LogGroup", CloudFormationSchema.Default.TypeNames).ShouldContain("AWS::Logs::LogGroup");

    [Fact]
    public void A_property_states_whether_it_is_required_and_may_change()
    {
        var description = Type("AWS::EC2::SecurityGroup").Find("GroupDescription").ShouldNotBeNull();

        description.Required.ShouldBeTrue();
        description.Immutable.ShouldBeTrue();
        description.Value.MaxLength.ShouldBe(255);
        description.Value.Pattern.ShouldNotBeNull().ShouldContain("a-z");
        Type("AWS::EC2::SecurityGroup").Find("SecurityGroupIngress")!.Immutable.ShouldBeFalse();
    }

    [Fact]
    public void Property_names_mind_case() => Type("AWS::S3::Bucket").Find("bucketName").ShouldBeNull();

    [Fact]
    public void A_type_knows_its_attributes_and_what_Ref_returns()
    {
        Type("AWS::SQS::Queue").Attributes.ShouldContain("Arn");
        Type("AWS::SQS::Queue").RefReturns.ShouldBe(["QueueUrl"]);
        // The two differ where Cloud Control needs more to identify the resource than Ref returns.
        Type("AWS::ECS::Service").RefReturns.ShouldBe(["ServiceArn"]);
        Type("AWS::ECS::Service").PrimaryIdentifier.ShouldBe(["ServiceArn", "Cluster"]);
    }

    [Fact]
    public void A_path_leads_through_the_items_of_a_list()
    {
        var group = Type("AWS::EC2::SecurityGroup");

        group.FindProperty(["SecurityGroupIngress", "0", "CidrIp"]).ShouldNotBeNull().Kind.ShouldBe(ValueKind.Text);
        group.FindProperty(["SecurityGroupIngress", "0", "IpProtocol"]).ShouldNotBeNull().Required.ShouldBeTrue();
        group.FindValue(["SecurityGroupIngress", "0"]).ShouldNotBeNull().Nested!.Name.ShouldBe("Ingress");
    }

    [Theory]
    [InlineData("SecurityGroupIngress", "CidrIp")]
    [InlineData("SecurityGroupIngress", "0", "Nothing")]
    [InlineData("SecurityGroupIngress", "-1", "CidrIp")]
    [InlineData("GroupDescription", "0")]
    [InlineData("Nothing", "0", "CidrIp")]
    [InlineData]
    public void A_path_that_leads_nowhere_finds_nothing(params string[] path)
    {
        Type("AWS::EC2::SecurityGroup").FindProperty(path).ShouldBeNull();
        Type("AWS::EC2::SecurityGroup").FindValue(path).ShouldBeNull();
    }

    [Fact]
    public void A_path_leads_through_the_keys_of_a_map()
    {
        var variable = Type("AWS::Lambda::Function").FindValue(["Environment", "Variables", "TABLE_NAME"]);

        variable.ShouldNotBeNull().Kind.ShouldBe(ValueKind.Text);
    }

    [Fact]
    public void A_path_leads_through_the_alternatives_of_a_union()
    {
        var table = Type("AWS::DynamoDB::Table");

        table.Find("KeySchema")!.Kind.ShouldBe(ValueKind.Union);
        table.FindProperty(["KeySchema", "0", "AttributeName"]).ShouldNotBeNull().Required.ShouldBeTrue();
    }

    [Fact]
    public void A_type_that_nests_in_itself_is_followed_as_far_as_the_path_goes()
    {
        List<string> path = ["Rules", "0", "Statement"];
        for (var i = 0; i < 50; i++)
            path.AddRange(["AndStatement", "Statements", "0"]);
        path.Add("GeoMatchStatement");

        Type("AWS::WAFv2::WebACL").FindProperty(path).ShouldNotBeNull().Value.Nested!.Name.ShouldBe("GeoMatchStatement");
    }

    [Fact]
    public void A_policy_document_has_no_schema()
    {
        var role = Type("AWS::IAM::Role");

        role.Find("AssumeRolePolicyDocument")!.Value.HasNoSchema.ShouldBeTrue();
        role.Find("Policies")!.Value.HasNoSchema.ShouldBeFalse();
        role.FindValue(["AssumeRolePolicyDocument", "Statement"]).ShouldBeNull();
    }

    [Fact]
    public void Legacy_tags_are_objects_with_a_key_and_a_value() =>
        Type("AWS::S3::Bucket").FindProperty(["Tags", "0", "Key"]).ShouldNotBeNull().Required.ShouldBeTrue();

    [Fact]
    public void Changing_what_lies_in_an_immutable_property_replaces_the_resource()
    {
        var broker = Type("AWS::AmazonMQ::Broker");

        broker.FindProperty(["EncryptionOptions", "KmsKeyId"])!.Immutable.ShouldBeFalse();
        broker.ReplacementFor(["EncryptionOptions", "KmsKeyId"]).ShouldBe(ReplacementOnUpdate.Always);
        broker.ReplacementFor(["Users", "0", "Username"]).ShouldBe(ReplacementOnUpdate.Never);
        Type("AWS::AuditManager::Assessment").ReplacementFor(["Nothing", "0"]).ShouldBe(ReplacementOnUpdate.Never);
    }

    [Fact]
    public void The_schemas_say_where_they_come_from()
    {
        CloudFormationSchema.Default.Provenance.Source.ShouldContain("@aws-cdk/aws-service-spec");
        CloudFormationSchema.Default.Provenance.Date.ShouldBeGreaterThan(new DateOnly(2026, 1, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(44)]
    public void A_file_of_another_format_is_refused(int length) =>
        Should.Throw<InvalidDataException>(() => new SchemaFile(new byte[length]));
}
