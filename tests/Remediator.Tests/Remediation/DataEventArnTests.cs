using Remediator.Model;
using Remediator.Remediation.Choosers;

namespace Remediator.Tests.Remediation;

public class DataEventArnTests
{
    private static readonly DataEventArn Chooser = new();

    [Theory]
    [InlineData("arn:aws:s3:::*/*", "arn:aws:s3")]
    [InlineData("arn:aws:s3:::*", "arn:aws:s3")]
    [InlineData("arn:aws:s3:::*/", "arn:aws:s3")]
    [InlineData("arn:aws-cn:s3:::*/*", "arn:aws-cn:s3")]
    [InlineData("arn:aws:s3:::nights/*", "arn:aws:s3:::nights/")]
    [InlineData("arn:aws:s3:::nights", "arn:aws:s3:::nights/")]
    [InlineData("arn:aws:s3:::nights/raw", null)]
    [InlineData("arn:aws:s3", null)]
    [InlineData("arn:aws:lambda", null)]
    public void A_pattern_becomes_what_CloudTrail_takes(string text, string? right)
    {
        var choice = Chooser.Choose(null!, null!, text);
        choice.Refusal.ShouldBeNull();
        choice.Text.ShouldBe(right);
    }

    [Fact]
    public void Several_buckets_are_not_chosen_between() => Chooser.Choose(null!, null!, "arn:aws:s3:::nights-*/raw").Refusal.ShouldNotBeNull();

    [Fact]
    public void The_end_of_a_text_with_interpolations_is_mended()
    {
        var plates = new ReferenceValue("Plates", "Arn");
        var choice = Chooser.ChooseTemplate(null!, null!, new TemplateValue([plates, new ScalarValue("/*")]));
        ((TemplateValue)choice.Value!).Parts.Select(part => part.ToString()).ShouldBe(["Plates.Arn", "/"]);
    }
}
