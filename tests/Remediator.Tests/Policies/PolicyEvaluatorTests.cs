using Remediator.Model;
using Remediator.Model.CloudFormation;
using Remediator.Policies;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Policies;

/// <summary>
/// Decisions from AWS's documentation of the evaluation logic and of the condition operators:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
/// </summary>
public class PolicyEvaluatorTests
{
    private const string Arn = "arn:aws:logs:eu-west-1:111122223333:log-group:/shop/api";

    [Theory]
    [InlineData("{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.us-east-1.amazonaws.com}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.amazonaws.com}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("{Effect: Allow, Principal: {Service: !Sub 'logs.${AWS::Region}.amazonaws.com'}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {Service: !Sub 'logs.${Where}.amazonaws.com'}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.Unknown)]
    [InlineData("{Effect: Allow, Principal: {Service: [s3.amazonaws.com, logs.eu-west-1.amazonaws.com]}, Action: [kms:Decrypt, kms:Encrypt], Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, Action: kms:Decrypt, Resource: '*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, Action: 'KMS:enc*', Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, Action: 'kms:Encryp?', Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, NotAction: kms:Decrypt, Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, NotAction: 'kms:Enc*', Resource: '*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("{Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:root'}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("{Effect: Allow, Principal: '*', Action: 'kms:*', Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Allow, Principal: {AWS: '*'}, Action: 'kms:*', Resource: '*'}", PolicyVerdict.Allowed)]
    [InlineData("{Effect: Deny, Principal: '*', Action: 'kms:*', Resource: '*'}", PolicyVerdict.ExplicitDeny)]
    public void A_statement_decides_by_its_elements(string statement, PolicyVerdict verdict) => Decide(statement).ShouldBe(verdict);

    [Theory]
    [InlineData("ArnLike: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:*'}", PolicyVerdict.Allowed)]
    [InlineData("ArnEquals: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:*'}", PolicyVerdict.Allowed)]
    [InlineData("ArnLike: {'KMS:encryptioncontext:aws:logs:arn': 'arn:aws:logs:*:111122223333:log-group:/shop/*'}", PolicyVerdict.Allowed)]
    [InlineData("ArnLike: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("StringLike: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:*'}", PolicyVerdict.Allowed)]
    [InlineData("StringEquals: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("ArnLike: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-east-1:111122223333:*'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("ArnNotLike: {'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-east-1:111122223333:*'}", PolicyVerdict.Allowed)]
    [InlineData("ArnLike: {'kms:EncryptionContext:aws:logs:arn': !Sub 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:*'}", PolicyVerdict.Allowed)]
    [InlineData("ArnLike: {'kms:EncryptionContext:aws:logs:arn': [arn:aws:logs:a:1:x, 'arn:aws:logs:eu-west-1:*:*']}", PolicyVerdict.Allowed)]
    [InlineData("StringEquals: {'kms:ViaService': s3.eu-west-1.amazonaws.com}", PolicyVerdict.ImplicitDeny)]
    [InlineData("StringEqualsIfExists: {'kms:ViaService': s3.eu-west-1.amazonaws.com}", PolicyVerdict.Allowed)]
    [InlineData("StringNotEquals: {'kms:ViaService': s3.eu-west-1.amazonaws.com}", PolicyVerdict.Allowed)]
    [InlineData("'Null': {'kms:ViaService': 'true'}", PolicyVerdict.Allowed)]
    [InlineData("'Null': {'kms:EncryptionContext:aws:logs:arn': 'true'}", PolicyVerdict.ImplicitDeny)]
    [InlineData("StringEquals: {'aws:SourceAccount': '111122223333'}", PolicyVerdict.Allowed)]
    [InlineData("StringEquals: {'aws:SourceAccount': !Ref Owner}", PolicyVerdict.Unknown)]
    [InlineData("StringResembles: {'aws:SourceAccount': '1*'}", PolicyVerdict.Unknown)]
    public void A_condition_must_hold_and_the_unknown_is_no_match(string condition, PolicyVerdict verdict) =>
        Decide($"{{Effect: Allow, Principal: {{Service: logs.eu-west-1.amazonaws.com}}, Action: 'kms:*', Resource: '*', Condition: {{{condition}}}}}").ShouldBe(verdict);

    [Fact]
    public void An_explicit_deny_wins_over_an_allow_in_any_order()
    {
        const string allow = "{Effect: Allow, Principal: '*', Action: 'kms:*', Resource: '*'}";
        const string deny = "{Effect: Deny, Principal: '*', Action: kms:Encrypt, Resource: '*'}";
        Decide($"{allow}, {deny}").ShouldBe(PolicyVerdict.ExplicitDeny);
        Decide($"{deny}, {allow}").ShouldBe(PolicyVerdict.ExplicitDeny);
    }

    [Fact]
    public void The_delta_of_a_policy_is_what_it_newly_allows()
    {
        const string old = "{Effect: Allow, Principal: {Service: [s3.amazonaws.com, logs.amazonaws.com]}, Action: [kms:Decrypt], Resource: '*'}";
        const string less = "{Effect: Allow, Principal: {Service: [s3.amazonaws.com]}, Action: [kms:Decrypt], Resource: '*'}";
        const string more = "{Effect: Allow, Principal: {Service: logs.eu-west-1.amazonaws.com}, Action: [kms:Decrypt], Resource: '*'}";
        var delta = GrantDelta.Between(Policy(old), Policy($"{less}, {more}"));
        delta.ShouldHaveSingleItem().ToString().ShouldBe("Service: logs.eu-west-1.amazonaws.com may kms:Decrypt on *");
    }

    private static PolicyVerdict Decide(string statements)
    {
        var request = new PolicyRequest(
            "Service",
            "logs.eu-west-1.amazonaws.com",
            "kms:Encrypt",
            "*",
            new RequestContext { { "kms:EncryptionContext:aws:logs:arn", Arn }, { "aws:SourceAccount", "111122223333" } },
            Deployment);
        return PolicyEvaluator.Evaluate(Policy(statements), request).Verdict;
    }

    private static Deployment Deployment => new("eu-west-1", "111122223333", "aws", "shop");

    private static PolicyDocument Policy(string statements)
    {
        var text = $$$"""
            Parameters: {Where: {Type: String}, Owner: {Type: String}}
            Resources:
              Key:
                Type: AWS::KMS::Key
                Properties:
                  KeyPolicy: {Version: '2012-10-17', Statement: [{{{statements}}}]}
            """;
        var document = DataDocumentReader.Parse(SourceText.FromString(text, "t.yaml"));
        document.Problems.ShouldBeEmpty();
        var project = CloudFormationProject.Bind(document, new NoWriter())!;
        return PolicyDocument.Read(project.Find("Key")!.Properties["KeyPolicy"]!, new Evaluator(project, Deployment)).ShouldNotBeNull();
    }

    private sealed class NoWriter : IValueWriter
    {
        public bool IsBlock(Value value, WriteStyle style) => throw new NotSupportedException();

        public string Write(Value value, string flavour, WriteStyle style) => throw new NotSupportedException();
    }
}
