using Remediator.Cli.Input;
using Remediator.Model;
using Remediator.Remediation.Rendering;
using Remediator.Sources.Data;

namespace Remediator.Cli.Tests.Catalogue;

/// <summary>What a language has no words for is refused: an empty place would be a wrong patch.</summary>
public sealed class ValueWriterTests
{
    private static readonly Value Mapped = new CallValue("Fn::FindInMap", [new ScalarValue("Names"), new ReferenceValue("Stage"), new ScalarValue("Tables")]);
    private static readonly Value Joined = new TemplateValue([new ScalarValue("arn:aws:s3:::"), Mapped, new ScalarValue("/*")]);

    [Theory]
    [InlineData("cloudformation-json", true, "{ \"Fn::Join\": [\"\", [\"arn:aws:s3:::\", { \"Fn::FindInMap\": [\"Names\", { \"Ref\": \"Stage\" }, \"Tables\"] }, \"/*\"]] }")]
    [InlineData("cloudformation-yaml", true, "!Join ['', ['arn:aws:s3:::', !FindInMap [Names, !Ref Stage, Tables], /*]]")]
    [InlineData("cloudformation-yaml", false, "Fn::Join: ['', ['arn:aws:s3:::', { \"Fn::FindInMap\": [Names, { \"Ref\": Stage }, Tables] }, /*]]")]
    public void A_text_that_holds_a_function_is_joined(string flavour, bool shortTags, string expected) =>
        Assert.Equal(expected, Writer().Write(Joined, flavour, new WriteStyle(ShortTags: shortTags, InlineFunctions: true)));

    [Fact]
    public void A_choice_between_maps_stays_readable_as_an_argument()
    {
        var choice = new ChoiceValue("IsProd", new MapValue([new MapEntry("Days", new ScalarValue("7", ScalarKind.Number))]), new ReferenceValue("AWS::NoValue"));
        Assert.Equal("!If [IsProd, { \"Days\": 7 }, !Ref AWS::NoValue]", Writer().Write(choice, "cloudformation-yaml", new WriteStyle()));
    }

    [Theory]
    [InlineData("terraform")]
    [InlineData("terraform-json")]
    [InlineData("pulumi-yaml")]
    [InlineData("go")]
    [InlineData("python")]
    [InlineData("typescript")]
    public void Elsewhere_such_a_text_is_refused(string flavour)
    {
        var refusal = Assert.Throws<UnwritableValueException>(() => Writer().Write(Joined, flavour, new WriteStyle(Quote: '"')));
        Assert.Contains("a function's value", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terraform-policy-data")]
    [InlineData("terraform-json-policy-data")]
    public void An_element_that_the_data_source_has_no_argument_for_is_refused(string flavour)
    {
        var statement = new MapValue([new MapEntry("Effect", new ScalarValue("Allow")), new MapEntry("Odd", new ScalarValue("x"))]);
        Assert.Contains("`Odd`", Assert.Throws<UnwritableValueException>(() => Writer().Write(statement, flavour, new WriteStyle())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cloudformation-yaml")]
    [InlineData("typescript")]
    public void What_a_program_looks_up_is_no_value_to_write(string flavour) =>
        Assert.Throws<UnwritableValueException>(() => Writer().Write(new CallValue(CallValue.LookUp, []), flavour, new WriteStyle()));

    private static TemplateValueWriter Writer() => new(CatalogueSource.Load([], "."), RuleTemplateEngine.Create());
}
