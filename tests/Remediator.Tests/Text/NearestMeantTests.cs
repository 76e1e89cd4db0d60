using Remediator.Text;

namespace Remediator.Tests.Text;

public class NearestMeantTests
{
    [Theory]
    [InlineData("Logs", "", null)]
    [InlineData("Logs", "Tags", null)]
    [InlineData("Tag", "", "Tags")]
    [InlineData("Descripton", "", "Description")]
    [InlineData("SecurityGroups", "DBSecurityGroups", null)]
    [InlineData("VPCSecurityGroup", "", "VPCSecurityGroups")]
    public void A_name_is_meant_when_it_is_near_for_its_length_and_the_only_one(string name, string suggestion, string? meant) =>
        Nearest.Meant(name, ["Tags", "Role", "Description", "DBSecurityGroups", "VPCSecurityGroups"], suggestion).ShouldBe(meant);
}
