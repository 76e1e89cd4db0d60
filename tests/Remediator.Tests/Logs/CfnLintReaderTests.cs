namespace Remediator.Tests.Logs;

public class CfnLintReaderTests
{
    [Theory]
    [InlineData("E3012 'x' is not of type 'integer'\napp.yaml:12:7\n\n")]
    [InlineData("app.yaml:12:7:12:20:E3012:'x' is not of type 'integer'\n")]
    public void Rule_message_and_place_are_read(string log)
    {
        var failure = LogText.One(log);
        failure.ErrorCode.ShouldBe("E3012");
        failure.Message.ShouldBe("'x' is not of type 'integer'");
        failure.Text.ShouldBe("E3012 'x' is not of type 'integer'");
        failure.Location.ShouldBe(new("app.yaml", 12, 7));
    }

    [Fact]
    public void The_same_finding_at_two_places_is_two_failures() =>
        LogText.Read("E3012 bad\napp.yaml:12:7\n\nE3012 bad\napp.yaml:14:7\n\n").Count.ShouldBe(2);
}
