using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class KeyUsesTests
{
    [Fact]
    public void CloudWatch_Logs_needs_one_statement_for_the_principal_of_the_region()
    {
        var use = KeyUses.Find("cloudwatch-logs").ShouldHaveSingleItem();

        use.PrincipalType.ShouldBe("Service");
        use.Principal.ShouldBe("logs.{region}.amazonaws.com");
        use.Actions.ShouldBe(["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]);
        use.Conditions.ShouldBe(
            [new KeyCondition("ArnLike", "kms:EncryptionContext:aws:logs:arn", "arn:{partition}:logs:{region}:{account}:*")]);
    }

    [Fact]
    public void A_use_may_need_several_statements()
    {
        var uses = KeyUses.Find("autoscaling-ebs");

        uses.Count.ShouldBe(2);
        uses[1].Actions.ShouldBe(["kms:CreateGrant"]);
        uses[1].Conditions.ShouldBe([new KeyCondition("Bool", "kms:GrantIsForAWSResource", "true")]);
    }

    [Fact]
    public void A_condition_is_absent_where_AWS_prints_none() =>
        KeyUses.Find("eventbridge-target").ShouldHaveSingleItem().Conditions.ShouldBeEmpty();

    [Fact]
    public void An_unknown_use_needs_nothing() => KeyUses.Find("tea-making").ShouldBeEmpty();

    [Fact]
    public void Every_row_names_actions_of_KMS_and_a_page() =>
        KeyUses.All.ShouldAllBe(use =>
            use.Actions.Count > 0 && use.Actions.All(action => action.StartsWith("kms:")) && use.Page.StartsWith("https://"));
}
