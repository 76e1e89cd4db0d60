namespace Remediator.Tests.Logs;

public class CfnLintReaderTests
{
    [Theory]
    [InlineData("E3012 'x' is not of type 'integer'\napp.yaml:12:7\n\n")]
    [InlineData("app.yaml:12:7:12:20:E3012:'x' is not of type 'integer'\n")]
    [InlineData("app.yaml\n12:7:                E3012     'x' is not of type 'integer'\n\n")]
    [InlineData("<testsuites>\n<testsuite name=\"CloudFormation Lint\">\n\t<testcase name=\"E3002 Resource properties are invalid\" url=\"https://x\"/>\n\t<testcase name=\"E3012 Check resource properties values\" url=\"https://x\">\n"
        + "\t\t<failure type=\"'x' is not of type 'integer'\" message=\"'x' is not of type 'integer' at app.yaml:12:7\"/>\n\t</testcase>\n</testsuite>\n</testsuites>\n")]
    [InlineData("{\"runs\": [{\"tool\": {\"driver\": {\"rules\": [{\"id\": \"E3012\", \"fullDescription\": {\"text\": \"Check\"}}]}}, \"results\": [\n  {\"message\": {\"text\": \"'x' is not of type 'integer'\"}, \"level\": \"error\",\n"
        + "   \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"app.yaml\"}, \"region\": {\"startLine\": 12, \"startColumn\": 7}}}], \"ruleId\": \"E3012\"}\n]}], \"version\": \"2.1.0\"}\n")]
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

    [Fact]
    public void Rows_of_the_pretty_format_are_a_failure_each_of_the_file_above_them()
    {
        var failures = LogText.Read("$ cfn-lint --format pretty *.yaml\na.yaml\n9:5:    E6002     'Value' is a required property\n10:7:   W2001     Parameter Age not used.\n\nsub/b.yaml\n1:1:   E3001     'Type' is a required property\n\n");
        failures.Select(failure => failure.Location).ShouldBe([new("a.yaml", 9, 5), new("a.yaml", 10, 7), new("sub/b.yaml", 1, 1)]);
        failures.Select(failure => failure.ErrorCode).ShouldBe(["E6002", "W2001", "E3001"]);
    }

    [Fact]
    public void Test_cases_without_a_failure_and_marks_in_messages_are_read_right()
    {
        var failure = LogText.One("<testcase name=\"E8001 Conditions have appropriate properties\" url=\"https://x\"><failure message=\"{&quot;Ref&quot;: &quot;A&quot;} is not &lt;one&gt; at a b.yaml:3:4\" type=\"{&quot;Ref&quot;: &quot;A&quot;} is not &lt;one&gt;\"/></testcase>\n<testcase name=\"E3002 Resource properties are invalid\"/>\n");
        failure.Message.ShouldBe("{\"Ref\": \"A\"} is not <one>");
        failure.Location.ShouldBe(new("a b.yaml", 3, 4));
    }

    [Fact]
    public void Results_of_other_tools_in_the_same_formats_are_no_findings() =>
        LogText.Read("{\"results\": [{\"ruleId\": \"CKV_AWS_18\", \"message\": {\"text\": \"Ensure the S3 bucket has access logging enabled\"}}]}\n<testcase name=\"login works\"><failure message=\"expected 1\"/></testcase>\n").ShouldBeEmpty();
}
