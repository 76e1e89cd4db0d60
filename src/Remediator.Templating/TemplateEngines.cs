namespace Remediator.Templating;

/// <summary>Makes the template engine of this build: the Scriban package's when it was compiled in, else the built-in one.</summary>
public static class TemplateEngines
{
    public static ITemplateEngine Create(TemplateEngineOptions? options = null)
    {
#if SCRIBAN_PACKAGE
        return new Package.ScribanPackageEngine(options ?? TemplateEngineOptions.Default);
#else
        return new BuiltIn.BuiltInEngine(options ?? TemplateEngineOptions.Default);
#endif
    }
}
