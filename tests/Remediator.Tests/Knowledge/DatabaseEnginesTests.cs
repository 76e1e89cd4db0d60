using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class DatabaseEnginesTests
{
    [Theory]
    [InlineData("postgres", "15.4", "15.10")]
    [InlineData("postgres", "13.7", "13.18")]
    [InlineData("aurora-postgresql", "15.3", "15.8")]
    [InlineData("mysql", "8.0.35", "8.0.42")]
    [InlineData("aurora-mysql", "8.0.mysql_aurora.3.05.2", "8.0.mysql_aurora.3.08.0")]
    [InlineData("mariadb", "10.11.4", "10.11.9")]
    [InlineData("docdb", "5.0", "5.0.0")]
    [InlineData("neptune", "1.4.0.0", "1.4.1.0")]
    public void The_nearest_version_is_the_next_one_of_the_same_major_version(string engine, string version, string nearest) =>
        DatabaseEngines.Nearest(engine, version).ShouldBe(nearest);

    [Fact]
    public void A_version_past_the_newest_falls_back_to_the_newest()
    {
        var family = DatabaseEngines.FamilyOf("postgres", "15.999").ShouldNotBeNull();

        family.Nearest("15.999").ShouldBe(family.Newest);
        family.Nearest("15.99999999999999999999999").ShouldBe(family.Newest);
    }

    [Theory]
    [InlineData("postgres", "1")] // not the family 11, 12, …
    [InlineData("postgres", "150.1")]
    [InlineData("mysql", "5.6.10")] // withdrawn altogether
    [InlineData("oracle-ee", "21.0.0.0.ru-2022-01.rur-2022-01.r1")] // 21c exists as oracle-ee-cdb only
    [InlineData("dbase", "3.0")]
    [InlineData("postgres", "")]
    public void A_version_of_no_living_family_has_no_nearest(string engine, string version) =>
        DatabaseEngines.Nearest(engine, version).ShouldBeNull();

    [Theory]
    [InlineData("aurora-mysql")]
    [InlineData("aurora-postgresql")]
    [InlineData("docdb")]
    [InlineData("mariadb")]
    [InlineData("mysql")]
    [InlineData("neptune")]
    [InlineData("oracle-ee")]
    [InlineData("oracle-se2")]
    [InlineData("postgres")]
    [InlineData("sqlserver-ee")]
    [InlineData("sqlserver-ex")]
    [InlineData("sqlserver-se")]
    [InlineData("sqlserver-web")]
    public void Every_engine_is_known(string engine) => DatabaseEngines.Families.ShouldContain(family => family.Engine == engine);

    [Fact]
    public void Versions_ascend_and_belong_to_their_family()
    {
        foreach (var family in DatabaseEngines.Families)
        {
            family.Versions.ShouldAllBe(version => family.Covers(version) || version.StartsWith(family.Name + "-"));
            family.Versions.Zip(family.Versions.Skip(1)).ShouldAllBe(pair => VersionOrder.Compare(pair.First, pair.Second) < 0);
        }
    }

    [Theory]
    [InlineData("15.9", "15.10", -1)]
    [InlineData("8.0.42", "8.0.5", 1)]
    [InlineData("15", "15.1", -1)]
    [InlineData("3.04.1", "3.4.1", 0)]
    [InlineData("5.7.44-rds.20250213", "5.7.44", 1)]
    [InlineData("12.22", "12.22", 0)]
    public void Versions_are_ordered_by_value(string a, string b, int order)
    {
        Math.Sign(VersionOrder.Compare(a, b)).ShouldBe(order);
        Math.Sign(VersionOrder.Compare(b, a)).ShouldBe(-order);
    }
}
