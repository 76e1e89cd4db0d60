namespace Remediator.Cli.Tests;

/// <summary>What is said where no template can cure: it must fit the one message, and name what the message names.</summary>
public class AdviceTests
{
    private const string Refused = "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: ";

    [Theory]
    [InlineData(
        Refused + "ecs:CreateService on resource: arn:aws:ecs:eu-west-1:111122223333:service/quay with an explicit deny in a service control policy: arn:aws:organizations::444455556666:policy/o-tide12ab34/service_control_policy/p-harbour1",
        "Only who administers the organization", "--policy-id p-harbour1")]
    [InlineData(
        Refused + "iam:PassRole on resource: arn:aws:iam::111122223333:role/berth because no identity-based policy allows the iam:PassRole action",
        """{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/berth"}""", "put-user-policy --user-name ci")]
    [InlineData(
        Refused + "s3:CreateBucket on resource: arn:aws:s3:::quay because no permissions boundary allows the s3:CreateBucket action",
        "Add to the boundary:", """{"Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "arn:aws:s3:::quay"}""")]
    [InlineData(
        Refused + "s3:CreateBucket on resource: arn:aws:s3:::quay with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/guard",
        "`arn:aws:iam::111122223333:policy/guard`", "does not outweigh it")]
    [InlineData(
        "Error: creating EC2 VPC: UnauthorizedOperation: You are not authorized to perform this operation. Encoded authorization failure message: tide_7de-quay",
        "decode-authorization-message", "--encoded-message tide_7de-quay")]
    [InlineData(
        "Export harbour-Quay cannot be deleted as it is in use by fleet",
        "aws cloudformation list-imports --export-name harbour-Quay", "give fleet a fixed value")]
    [InlineData(Refused + "iam:PassRole because no identity-based policy allows the iam:PassRole action", "\"Resource\": \"ARN\"", "Put in the ARN")]
    [InlineData(
        Refused + "s3:GetObject on resource: \"arn:aws:s3:::quay/a tide table.csv\" because no identity-based policy allows the s3:GetObject action",
        "\"Resource\": \"arn:aws:s3:::quay/a tide table.csv\"", "put-user-policy --user-name ci")]
    [InlineData(
        Refused + "s3:GetObject on resource: \"arn:aws:s3:::quay/captain's log\" because no identity-based policy allows the s3:GetObject action",
        "\"Resource\": \"ARN\"", "Put in the ARN")]
    [InlineData(
        Refused + "s3:GetObject on resource: \"arn:aws:s3:::quay/tide.csv\" because no resource-based policy allows the s3:GetObject action",
        "Add to the policy of the bucket arn:aws:s3:::quay:", "\"Resource\": \"arn:aws:s3:::quay/tide.csv\"")]
    [InlineData(
        Refused + "kms:Decrypt on the resource associated with this ciphertext because no resource-based policy allows the kms:Decrypt action",
        "Add to the policy of the KMS key (its key policy):", "\"Action\": \"kms:Decrypt\", \"Resource\": \"*\"")]
    [InlineData(
        "User: arn:aws:sts::111122223333:assumed-role/quay-pilot/quay is not authorized to perform: dynamodb:CreateTable on resource: arn:aws:dynamodb:eu-west-1:111122223333:table/tide because no identity-based policy allows the dynamodb:CreateTable action",
        "Where the template makes the role `quay-pilot`", "put-role-policy --role-name quay-pilot")]
    [InlineData("Before you can proceed, you must enable a service-linked role to give Amazon OpenSearch Service permissions to access your VPC.", "--aws-service-name opensearchservice.amazonaws.com", "service-linked role")]
    [InlineData("Error: Not authorized to perform sts:AssumeRoleWithWebIdentity", "`Principal.Federated`", "get-role --role-name NAME")]
    [InlineData("Cannot retrieve value from context provider vpc-provider since account/region are not specified at the stack level.", "does not say which account and Region", "env: { account")]
    [InlineData("Export net$(id) cannot be deleted as it is in use by fleet", "aws cloudformation list-imports --export-name NAME\n", "give fleet a fixed value")]
    [InlineData("error: Missing required configuration variable 'x$(id)'", "pulumi config set NAME VALUE", "`x$(id)` is not among them")]
    [InlineData("Error: creating EC2 VPC: InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid.", "larger than a VPC or subnet may be", "such as 10.0.0.0/16")]
    [InlineData("Error: expected timeout to be in the range (1 - 900), got 1000", "`timeout` must be 1 to 900, and 1000 is not", "a value from 1 to 900")]
    [InlineData("Error: expected length of description to be in the range (0 - 255), got tide", "must have 0 to 255 characters", "a text of 0 to 255 characters")]
    [InlineData(
        "InvalidParameterValueException: 'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 3008",
        "New accounts may give a function at most 3008 MB", "get-account-settings")]
    public void It_names_what_the_message_names(string message, string first, string second)
    {
        var run = Run.Cure("t.yaml", "Resources:\n  Quay:\n    Type: AWS::S3::Bucket\n", message + "\n");
        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Error.ShouldContain(first);
        run.Error.ShouldContain(second);
    }

    [Theory]
    [InlineData("aws_sqs_queue", "creating SQS Queue (orders): QueueAlreadyExists: A queue already exists with the same name", "terraform import 'aws_sqs_queue.quay' \"$(aws sqs get-queue-url --queue-name orders --query QueueUrl --output text)\"")]
    [InlineData("aws_ecr_repository", "creating ECR Repository (orders): RepositoryAlreadyExistsException: The repository with name 'orders' already exists in the registry", "terraform import 'aws_ecr_repository.quay' orders")]
    [InlineData("aws_lb", "ELBv2 Load Balancer (orders) already exists", "--names orders --query")]
    [InlineData("aws_sqs_queue", "creating SQS Queue (a;rm -r b): QueueAlreadyExists: A queue already exists with the same name", "terraform import 'aws_sqs_queue.quay' ID")]
    public void An_import_names_address_and_id(string type, string message, string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("main.tf", $"resource \"{type}\" \"quay\" {{\n  name = \"orders\"\n}}\n");
        folder.Write("error.log", $"│ Error: {message}\n│\n│   with {type}.quay,\n│   on main.tf line 2, in resource \"{type}\" \"quay\":\n╵\n");
        Run.In(folder.Path, "--template", ".", "--error", "error.log", "--safe-only").Error.ShouldContain(command);
    }
}
