using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class ServiceRolesTests
{
    [Theory]
    [InlineData("AWS::StepFunctions::StateMachine", "states.amazonaws.com")]
    [InlineData("AWS::RDS::DBInstance", "monitoring.rds.amazonaws.com")]
    [InlineData("Terraform::aws_eks_node_group", "ec2.amazonaws.com")]
    public void The_service_that_takes_on_a_role_is_known(string type, string principal) =>
        ServiceRoles.Find(type).ShouldNotBeNull().Principal.ShouldBe(principal);

    [Fact]
    public void A_type_stands_once_and_names_its_role() =>
        ServiceRoles.All.GroupBy(role => role.Type).Where(rows => rows.Count() > 1 || rows.Any(role => role.Paths.Count == 0)).ShouldBeEmpty();
}
