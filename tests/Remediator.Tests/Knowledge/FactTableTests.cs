using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class FactTableTests
{
    [Fact]
    public void A_table_states_its_source_and_date()
    {
        LogRetention.Provenance.Source.ShouldStartWith("https://docs.aws.amazon.com/");
        ManagedPolicies.Provenance.Source.ShouldContain("moto");
        LambdaEnvironment.Provenance.Date.ShouldBeGreaterThan(new DateOnly(2026, 1, 1));
    }

    [Fact]
    public void A_file_with_other_columns_is_refused() =>
        Should.Throw<InvalidDataException>(() => FactTable.Read("log-retention-days.tsv", "weeks")).Message.ShouldContain("days");

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Should.Throw<InvalidDataException>(() => FactTable.Read("no-such.tsv", "a"));
}
