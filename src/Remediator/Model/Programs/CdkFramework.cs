using System.Text;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model.Terraform;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>AWS CDK in TypeScript and Python. Source: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html, 2026-11.</summary>
internal sealed class CdkFramework : IFramework
{
    // Constructs whose type or properties do not have CloudFormation's names: library name, type, `property=Canonical` pairs.
    private static readonly (string Construct, string Type, string Properties)[] Constructs =
    [
        ("kms.key", "AWS::KMS::Key", "policy=KeyPolicy"),
        ("kms.alias", "AWS::KMS::Alias", "aliasName=AliasName,targetKey=TargetKeyId"),
        ("logs.loggroup", "AWS::Logs::LogGroup", "encryptionKey=KmsKeyId,retention=RetentionInDays"),
        ("lambda.function", "AWS::Lambda::Function", "environment=Environment.Variables,environmentEncryption=KmsKeyArn"),
        ("lambda.dockerimagefunction", "AWS::Lambda::Function", "environment=Environment.Variables"),
        ("lambdanodejs.nodejsfunction", "AWS::Lambda::Function", "environment=Environment.Variables"),
        ("lambdapythonalpha.pythonfunction", "AWS::Lambda::Function", "environment=Environment.Variables"),
        ("iam.role", "AWS::IAM::Role", "managedPolicies=ManagedPolicyArns,assumedBy=AssumedBy"),
        ("iam.user", "AWS::IAM::User", "managedPolicies=ManagedPolicyArns"),
        ("iam.group", "AWS::IAM::Group", "managedPolicies=ManagedPolicyArns"),
        ("ec2.securitygroup", "AWS::EC2::SecurityGroup", "description=GroupDescription,securityGroupName=GroupName"),
        ("sqs.queue", "AWS::SQS::Queue", "encryptionMasterKey=KmsMasterKeyId,fifo=FifoQueue"),
        ("sns.topic", "AWS::SNS::Topic", "masterKey=KmsMasterKeyId,fifo=FifoTopic"),
        ("rds.databaseinstance", "AWS::RDS::DBInstance", "instanceIdentifier=DBInstanceIdentifier"),
        ("elasticloadbalancingv2.applicationloadbalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "loadBalancerName=Name"),
        ("elasticloadbalancingv2.networkloadbalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "loadBalancerName=Name"),
        ("elasticloadbalancingv2.applicationtargetgroup", "AWS::ElasticLoadBalancingV2::TargetGroup", "targetGroupName=Name"),
        ("elasticloadbalancingv2.networktargetgroup", "AWS::ElasticLoadBalancingV2::TargetGroup", "targetGroupName=Name"),
        ("rds.databasecluster", "AWS::RDS::DBCluster", "clusterIdentifier=DBClusterIdentifier"),
    ];

    private static readonly (string Library, string Service)[] Services =
    [
        ("s3", "S3"), ("kms", "KMS"), ("logs", "Logs"), ("lambda", "Lambda"), ("iam", "IAM"), ("sqs", "SQS"), ("sns", "SNS"), ("ec2", "EC2"), ("ecs", "ECS"), ("rds", "RDS"),
        ("dynamodb", "DynamoDB"), ("cloudtrail", "CloudTrail"), ("config", "Config"), ("events", "Events"), ("stepfunctions", "StepFunctions"), ("secretsmanager", "SecretsManager"),
        ("elasticloadbalancingv2", "ElasticLoadBalancingV2"), ("apigateway", "ApiGateway"), ("apigatewayv2", "ApiGatewayV2"), ("kinesis", "Kinesis"), ("cloudwatch", "CloudWatch"),
        ("cloudfront", "CloudFront"), ("route53", "Route53"), ("backup", "Backup"), ("ecr", "ECR"), ("eks", "EKS"), ("efs", "EFS"), ("ssm", "SSM"), ("wafv2", "WAFv2"),
    ];

    /// <summary>Whether the library has a module of this name for a service.</summary>
    public static bool IsService(string name) => Array.Exists(Services, service => service.Library == name);

    /// <inheritdoc/>
    public string FlavourOf(ProgramLanguage language) => language == ProgramLanguage.Python ? "cdk-python" : "cdk-typescript";

    /// <inheritdoc/>
    public bool Knows(string module) => module is "aws-cdk-lib" or "aws_cdk" || module.StartsWith("aws-cdk-lib/", StringComparison.Ordinal)
        || module.StartsWith("aws_cdk.", StringComparison.Ordinal) || module.StartsWith("@aws-cdk/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public LibraryValue Library(string module)
    {
        if (!Knows(module))
            return LibraryNames.Of(module);
        var rest = module.StartsWith("aws-cdk-lib", StringComparison.Ordinal) ? module["aws-cdk-lib".Length..]
            : module.StartsWith("aws_cdk", StringComparison.Ordinal) ? module["aws_cdk".Length..]
            : module["@aws-cdk".Length..];
        var library = new LibraryValue("cdk", "cdk");
        foreach (var part in rest.Split(['/', '.'], StringSplitOptions.RemoveEmptyEntries))
            library = part == "core" ? library : library.Member(part.Replace('-', '_'));
        return Shortened(library);
    }

    /// <inheritdoc/>
    public Value? Constant(LibraryValue member)
    {
        var path = Shortened(member).Path;
        switch (path)
        {
            case "cdk.aws.region":
                return new ReferenceValue(DeploymentFact.Region);
            case "cdk.aws.accountid":
                return new ReferenceValue(DeploymentFact.Account);
            case "cdk.aws.partition":
                return new ReferenceValue(DeploymentFact.Partition);
            case "cdk.aws.urlsuffix":
                return new ReferenceValue(DeploymentFact.DnsSuffix);
            case "cdk.iam.effect.allow":
                return new ScalarValue("Allow");
            case "cdk.iam.effect.deny":
                return new ScalarValue("Deny");
        }
        if (path.StartsWith("cdk.lambda.runtime.", StringComparison.Ordinal))
            return new ScalarValue(RuntimeOf(member.Name));
        return path.StartsWith("cdk.aws.", StringComparison.Ordinal) || Shortened(member).Path == member.Path ? null : Shortened(member);
    }

    /// <inheritdoc/>
    public string? ConstantOf(string written, string text)
    {
        if (!written.Contains("Runtime.", StringComparison.Ordinal))
            return null;
        // `python3.13` is `PYTHON_3_13`, `nodejs22.x` is `NODEJS_22_X`, `dotnet8` is `DOTNET_8`.
        var version = text.AsSpan().IndexOfAnyInRange('0', '9');
        return version < 0 ? null : $"{text[..version]}_{text[version..].Replace('.', '_')}".ToUpperInvariant();
    }

    /// <inheritdoc/>
    public Value? Call(Interpreter interpreter, LibraryValue callee, CallArguments arguments)
    {
        var path = Shortened(callee).Path;
        if (!path.StartsWith("cdk.", StringComparison.Ordinal))
            return null;
        path = path["cdk.".Length..];
        var properties = PropertiesOf(arguments, 0);
        switch (path)
        {
            case "stack.of" or "fn.stackof":
                return Facts();
            case "iam.policystatement":
                return Statement(properties);
            case "iam.policydocument":
                return PolicyDocumentValue.Of(properties?["statements"]) ?? Interpreter.Unknown();
            case "iam.policystatement.fromjson" or "iam.policydocument.fromjson":
                return arguments.At(0);
            case "iam.serviceprincipal":
                return Principal("Service", arguments.At(0));
            case "iam.arnprincipal":
                return Principal("AWS", arguments.At(0));
            case "iam.accountprincipal":
                return Principal("AWS", arguments.At(0));
            case "iam.accountrootprincipal":
                return Principal("AWS", Root());
            case "iam.anyprincipal" or "iam.starprincipal":
                return Principal("AWS", new ScalarValue("*"));
            case "iam.federatedprincipal":
                return Principal("Federated", arguments.At(0));
            case "iam.managedpolicy.fromawsmanagedpolicyname":
                return ManagedPolicy(arguments.At(0));
            case "iam.managedpolicy.frommanagedpolicyarn":
                return arguments.At(2);
            // CloudFormation counts in seconds where constructs take a duration below a day; the number that is written stays the place to change.
            case "duration.seconds":
                return arguments.At(0);
            case "duration.minutes" when arguments.At(0) is { } minutes && int.TryParse(Interpreter.TextOf(minutes), out var count):
                return new ScalarValue((count * 60L).ToString(System.Globalization.CultureInfo.InvariantCulture), Sources.Data.ScalarKind.Number);
            case "fn.sub" or "token.asstring" or "lazy.string":
                return arguments.At(0);
        }
        if (path == "lambda.runtime")
            return arguments.At(0);
        // `kms.Key.from_key_arn(self, "Key", arn)`; what wraps a resource of the program (`fromCfnKey(key)`) takes no scope.
        if (LibraryValue.Plain(callee.Name).StartsWith("from", StringComparison.Ordinal) && arguments.Count >= 2 && arguments.At(0) is ObjectValue)
            return interpreter.LookedUp(arguments);
        if (!char.IsUpper(callee.Name[0]) || arguments.Frame.File.Language == ProgramLanguage.TypeScript && !arguments.Call.IsNew)
            return null;
        return arguments.Count < 2 || arguments.At(0) is not (ObjectValue or CallValue or ReferenceValue or LibraryValue)
            ? Struct(arguments, properties)
            : Resource(interpreter, path, arguments);
    }

    /// <inheritdoc/>
    public Value? Method(Interpreter interpreter, Value target, string name, CallArguments arguments)
    {
        if (target is PolicyDocumentValue document && LibraryValue.Plain(name) == "addstatements")
        {
            document.Add(arguments, interpreter);
            return Interpreter.Unknown();
        }
        if (target is not ReferenceValue resource || interpreter.RecordOf(resource.Target) is not { } record)
            return null;
        switch (LibraryValue.Plain(name))
        {
            case "addtoresourcepolicy":
                if (arguments.At(0) is { } statement && interpreter.Statement is { } at)
                    record.AddedStatements.Add((statement, at, (ProgramPlace)interpreter.OriginOf(arguments.Call, arguments.Frame).Syntax));
                return Interpreter.Unknown();
            case "adddependency" or "adddependson":
                return interpreter.Waits(target, arguments) ? Interpreter.Unknown() : null;
            case "addmanagedpolicy":
                if (arguments.At(0) is { } policy)
                    record.AddedPolicies.Add(policy);
                return Interpreter.Unknown();
            case "addenvironment":
                if (arguments.At(0) is { } key && Interpreter.TextOf(key) is { } variable && arguments.At(1) is { } value)
                    record.AddedVariables.Add(new MapEntry(variable, value, interpreter.Statement));
                return resource;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public Value? Attribute(Interpreter interpreter, ReferenceValue resource, string name)
    {
        var plain = LibraryValue.Plain(name);
        // What is said of a construct's node is said of the construct.
        return plain is "keyid" or "ref" or "node" ? resource : plain.EndsWith("arn", StringComparison.Ordinal) ? new ReferenceValue(resource.Target, "Arn") : null;
    }

    /// <inheritdoc/>
    public Value? MemberOfConstruct(ObjectValue owner, string name) => LibraryValue.Plain(name) switch
    {
        "region" => new ReferenceValue(DeploymentFact.Region),
        "account" => new ReferenceValue(DeploymentFact.Account),
        "partition" => new ReferenceValue(DeploymentFact.Partition),
        "urlsuffix" => new ReferenceValue(DeploymentFact.DnsSuffix),
        _ => null,
    };

    /// <inheritdoc/>
    public MapValue PropertiesOf(ResourceRecord record)
    {
        var origin = new Origin(record.Place.File.Source, record.Call.Span, record.Place);
        var pairs = PairsOf(record.Type.Terraform);
        var isPlain = record.Type.Terraform.Contains(".cfn", StringComparison.Ordinal);
        var schema = isPlain ? CloudFormationSchema.Default.Find(record.Type.Canonical) : null;
        var entries = new List<MapEntry>();
        foreach (var entry in record.Arguments?.Entries ?? [])
        {
            var camel = Camel(entry.Name);
            var canonical = Array.Find(pairs, pair => pair.Property == camel).Canonical ?? Spelt(camel, schema);
            if (canonical == "Environment.Variables")
                entries.Add(new MapEntry("Environment", new MapValue([new MapEntry("Variables", WithAdded(entry.Value, record), entry.Syntax)])));
            else
                entries.Add(entry with { Name = canonical, Value = canonical == "RetentionInDays" ? Days(entry.Value) : isPlain ? Nested([canonical], PolicyDocumentValue.Written(entry.Value), schema) : PolicyDocumentValue.Written(entry.Value) });
        }
        if (record.AddedPolicies.Count > 0)
        {
            var given = entries.Find(entry => entry.Name == "ManagedPolicyArns");
            entries.RemoveAll(entry => entry.Name == "ManagedPolicyArns");
            entries.Add(new MapEntry("ManagedPolicyArns", new ListValue([.. (given?.Value as ListValue)?.Items ?? [], .. record.AddedPolicies])));
        }
        if (record.AddedVariables.Count > 0 && !entries.Exists(entry => entry.Name == "Environment"))
            entries.Add(new MapEntry("Environment", new MapValue([new MapEntry("Variables", new MapValue(record.AddedVariables) { Origin = origin })])));
        if (record.Type.Canonical == "AWS::KMS::Key" && !record.Type.Terraform.Contains("cfn", StringComparison.Ordinal))
            AddKeyPolicy(record, entries, origin);
        return new MapValue(entries) { Origin = record.Arguments?.Origin ?? origin };
    }

    /// <inheritdoc/>
    public string ArgumentOf(ResourceRecord? record, string property, ProgramLanguage language)
    {
        var pairs = record is null ? [] : PairsOf(record.Type.Terraform);
        var name = Array.Find(pairs, pair => pair.Canonical == property).Property ?? WithoutAcronyms(property);
        return language == ProgramLanguage.Python ? ProviderFramework.Snake(name) : name;
    }

    // `Cfn…` constructs take CloudFormation's objects in the language's spelling; policies and maps of the user's own keys are as they are.
    private static Value Nested(string[] path, Value value, ResourceTypeSchema? schema) => Interpreter.Plain(value) switch
    {
        _ when path.Length > ArgumentValues.MaxDepth || path[^1].Contains("Policy", StringComparison.Ordinal) || TerraformNames.IsMap(ProviderFramework.Snake(path[^1])) => value,
        MapValue map when map["Statement"] is null => new MapValue([.. map.Entries.Select(entry =>
        {
            var canonical = Spelt(Camel(entry.Name), schema?.FindValue(path)?.Nested);
            return entry with { Name = canonical, Value = Nested([.. path, canonical], entry.Value, schema) };
        })])
        { Origin = map.Origin },
        ListValue list => new ListValue([.. list.Items.Select(item => Nested([.. path, "0"], item, schema))]) { Origin = list.Origin },
        _ => value,
    };

    // The library writes `sseSpecification` for `SSESpecification`, and so for every acronym.
    private static string Spelt(string camel, ObjectSchema? schema) => camel.Length == 0 ? camel
        : schema?.Properties.FirstOrDefault(property => property.Name.Equals(camel, StringComparison.OrdinalIgnoreCase))?.Name
            ?? char.ToUpperInvariant(camel[0]) + camel[1..];

    private static string WithoutAcronyms(string property)
    {
        var result = new StringBuilder(property.Length);
        for (var i = 0; i < property.Length; i++)
        {
            var isInRun = i == 0 || char.IsUpper(property[i - 1]);
            var isAtEnd = i + 1 == property.Length || !char.IsLower(property[i + 1]);
            result.Append(i == 0 || (isInRun && isAtEnd) ? char.ToLowerInvariant(property[i]) : property[i]);
        }
        return result.ToString();
    }

    // A key without a policy of its own has the account's statement; what calls add comes behind.
    private static void AddKeyPolicy(ResourceRecord record, List<MapEntry> entries, Origin origin)
    {
        var given = entries.Find(entry => entry.Name == "KeyPolicy");
        var added = record.AddedStatements.Select(call => call.Statement).ToArray();
        if (given is not null && (Interpreter.Plain(given.Value) is not MapValue policy || policy["Statement"] is not ListValue { Items: var known } || known.Any(item => item is CallValue { Function: "unknown" })))
        {
            // What the document holds is not known, and a deny in it would be overlooked.
            return;
        }
        var own = given is null
            ? [new MapValue([new MapEntry("Effect", new ScalarValue("Allow")), new MapEntry("Principal", new MapValue([new MapEntry("AWS", Root())])), new MapEntry("Action", new ScalarValue("kms:*")), new MapEntry("Resource", new ScalarValue("*"))])]
            : ((ListValue)((MapValue)Interpreter.Plain(given.Value))["Statement"]!).Items;
        var inDocument = given is not null && added.Length == 0;
        var list = new ListValue([.. own, .. added])
        {
            Origin = inDocument && ((MapValue)Interpreter.Plain(given!.Value))["Statement"]!.Origin is { Syntax: ProgramPlace document } written
                ? written with { Syntax = new ResourcePolicyPlace(record, document) }
                : origin with { Syntax = new ResourcePolicyPlace(record) },
        };
        entries.RemoveAll(entry => entry.Name == "KeyPolicy");
        entries.Add(new MapEntry("KeyPolicy", new MapValue([new MapEntry("Version", new ScalarValue("2012-10-17")), new MapEntry("Statement", list)]) { Origin = origin }));
    }

    private static Value WithAdded(Value variables, ResourceRecord record) => record.AddedVariables.Count == 0 || Interpreter.Plain(variables) is not MapValue map
        ? variables
        : new MapValue([.. map.Entries, .. record.AddedVariables]) { Origin = map.Origin };

    private static ReferenceValue Resource(Interpreter interpreter, string path, CallArguments arguments)
    {
        var given = PropertiesOf(arguments, 2);
        arguments.EvaluateAll();
        var ids = ConstructPaths.Of(arguments.At(0), arguments.At(1));
        var record = new ResourceRecord(string.Concat(ids.Select(ConstructPaths.PatternOf)), new ResourceShape(TypeOf(path), path), arguments.Call,
            (ProgramPlace)interpreter.OriginOf(arguments.Call, arguments.Frame).Syntax, ids, interpreter.Statement)
        {
            Arguments = given,
            StackPath = ConstructPaths.StackOf(arguments.At(0)),
            HeldAs = interpreter.HolderOf(arguments.Call, arguments.Frame),
        };
        return interpreter.Make(record);
    }

    private static string TypeOf(string path)
    {
        foreach (var (construct, type, _) in Constructs)
        {
            if (construct == path)
                return type;
        }
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return "CDK::" + path;
        var service = Array.Find(Services, entry => entry.Library == path[..dot]).Service ?? path[..dot];
        var name = path[(dot + 1)..];
        if (name.StartsWith("cfn", StringComparison.Ordinal))
            name = name[3..];
        return CloudFormationSchema.Default.Spell($"AWS::{service}::{name}") ?? $"AWS::{service}::{char.ToUpperInvariant(name[0])}{name[1..]}";
    }

    private static (string Property, string Canonical)[] PairsOf(string construct)
    {
        foreach (var (name, _, properties) in Constructs)
        {
            if (name == construct)
                return [.. properties.Split(',').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
        }
        return [];
    }

    private static MapValue? PropertiesOf(CallArguments arguments, int index) => arguments.Frame.File.Language == ProgramLanguage.Python
        ? arguments.Keywords()
        : arguments.At(index) is { } value ? Interpreter.Plain(value) as MapValue : null;

    private static Value? Struct(CallArguments arguments, MapValue? properties)
    {
        arguments.EvaluateAll();
        return arguments.Frame.File.Language == ProgramLanguage.Python && arguments.Count == 0 ? properties : Interpreter.Unknown();
    }

    private static Value Statement(MapValue? properties)
    {
        if (properties is null)
            return Interpreter.Unknown();
        var entries = new List<MapEntry>();
        var hasEffect = false;
        foreach (var entry in properties.Entries)
        {
            switch (LibraryValue.Plain(entry.Name))
            {
                case "sid":
                    entries.Add(entry with { Name = "Sid" });
                    break;
                case "effect":
                    hasEffect = true;
                    entries.Add(entry with { Name = "Effect" });
                    break;
                case "actions":
                    entries.Add(entry with { Name = "Action" });
                    break;
                case "notactions":
                    entries.Add(entry with { Name = "NotAction" });
                    break;
                case "resources":
                    entries.Add(entry with { Name = "Resource" });
                    break;
                case "notresources":
                    entries.Add(entry with { Name = "NotResource" });
                    break;
                case "conditions":
                    entries.Add(entry with { Name = "Condition" });
                    break;
                case "principals":
                    entries.Add(entry with { Name = "Principal", Value = Principals(entry.Value) });
                    break;
                case "notprincipals":
                    entries.Add(entry with { Name = "NotPrincipal", Value = Principals(entry.Value) });
                    break;
            }
        }
        if (!hasEffect)
            entries.Insert(0, new MapEntry("Effect", new ScalarValue("Allow")));
        return new MapValue(entries) { Origin = properties.Origin };
    }

    // Principals of one kind are a list, whose items stand in the list of all.
    private static Value Principals(Value value)
    {
        if (Interpreter.Plain(value) is not ListValue list)
            return Interpreter.Unknown();
        var groups = new List<MapEntry>();
        foreach (var item in list.Items)
        {
            if (item is not CallValue { Function: "principal", Arguments: [ScalarValue kind, var who] })
            {
                if (item is not CallValue { Function: "unknown" } and not ReferenceValue and not ObjectValue)
                    return Interpreter.Unknown();
                // A role or user of the program.
                kind = new ScalarValue("AWS");
                who = item is ReferenceValue ? item : Interpreter.Unknown();
            }
            var at = groups.FindIndex(group => group.Name == kind.Text);
            if (at < 0)
                groups.Add(new MapEntry(kind.Text, new ListValue([who]) { Origin = list.Origin }));
            else
                groups[at] = groups[at] with { Value = new ListValue([.. ((ListValue)groups[at].Value).Items, who]) { Origin = list.Origin } };
        }
        return new MapValue(groups) { Origin = list.Origin };
    }

    private static CallValue Principal(string kind, Value? who) => new("principal", [new ScalarValue(kind), who ?? Interpreter.Unknown()]);

    private static TemplateValue Root() => new([new ScalarValue("arn:"), new ReferenceValue(DeploymentFact.Partition), new ScalarValue(":iam::"), new ReferenceValue(DeploymentFact.Account), new ScalarValue(":root")]);

    private static Value ManagedPolicy(Value? name) => name is not null && Interpreter.TextOf(name) is { } text
        ? new ScalarValue("arn:aws:iam::aws:policy/" + text) { Origin = name.Origin is { Syntax: ProgramPlace place } origin ? origin with { Syntax = place with { Form = StatementForm.ManagedPolicyName } } : null }
        : Interpreter.Unknown();

    private static ObjectValue Facts()
    {
        var facts = new ObjectValue(null);
        foreach (var (name, fact) in new[] { ("region", DeploymentFact.Region), ("account", DeploymentFact.Account), ("partition", DeploymentFact.Partition), ("urlSuffix", DeploymentFact.DnsSuffix), ("url_suffix", DeploymentFact.DnsSuffix) })
            facts.Fields[name] = new ReferenceValue(fact);
        return facts;
    }

    private static Value Days(Value value) => value is LibraryValue library ? RetentionNames.DaysOf(library.Name) is { } days ? new ScalarValue(days, Sources.Data.ScalarKind.Number) : Interpreter.Unknown() : value;

    // `PYTHON_3_12` is `python3.12`, `NODEJS_22_X` is `nodejs22.x`, `DOTNET_8` is `dotnet8`.
    private static string RuntimeOf(string name)
    {
        var words = name.ToLowerInvariant().Split('_');
        var version = words[1..];
        return words[0] + string.Join('.', version);
    }

    // `cdk.awskms` (Python's `aws_kms`, `aws-cdk-lib/aws-kms`) is `cdk.kms`.
    private static LibraryValue Shortened(LibraryValue library) => library.Path.StartsWith("cdk.aws", StringComparison.Ordinal) && library.Path.Length > "cdk.aws".Length && library.Path["cdk.aws".Length] != '.'
        ? new LibraryValue("cdk." + library.Path["cdk.aws".Length..], library.Name)
        : library;

    private static string Camel(string name)
    {
        var words = name.Split('_');
        return words[0] + string.Concat(words.Skip(1).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}

/// <summary>The place behind a resource where calls add statements to its policy.</summary>
/// <param name="Document">The list of a document that holds all its statements; null where calls add some.</param>
internal sealed record ResourcePolicyPlace(ResourceRecord Record, ProgramPlace? Document = null);
