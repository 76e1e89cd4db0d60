namespace Remediator.Templating.Tests;

public sealed class EngineChoiceTests
{
#if SCRIBAN_PACKAGE
    [Fact]
    public void A_build_with_the_package_uses_its_engine() =>
        TemplateEngines.Create().ShouldBeOfType<Package.ScribanPackageEngine>();
#else
    [Fact]
    public void A_build_without_the_package_uses_the_built_in_engine() =>
        TemplateEngines.Create().ShouldBeOfType<BuiltIn.BuiltInEngine>();
#endif
}
