using Remediator.Templating.BuiltIn;

namespace Remediator.Templating.Tests.Conformance;

/// <summary>The built-in engine against what the genuine one was measured to do, byte for byte.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, string> Supported => Select(isSupported: true);

    public static TheoryData<string, string> LeftOut => Select(isSupported: false);

    [VectorTheory]
    [MemberData(nameof(Supported))]
    public void Renders_as_measured(string area, string id)
    {
        var vector = VectorFile.Vectors[id];
        vector.Area.ShouldBe(area);
        if (vector.Output is not null)
        {
            Render(vector).ShouldBe(vector.Output);
            return;
        }
        var error = Should.Throw<TemplateException>(() => Render(vector));
        var places = new List<VectorError> { vector.Error! };
        // An include that does not parse is found when the template is loaded, at the place of its own error.
        if (vector.Error!.Cause is not null)
            places.Add(vector.Error.Cause);
        if (!KnownPlaces.Others.Contains(id))
            places.ShouldContain(p => p.Line == error.Line && p.Column == error.Column && (p.File ?? "main") == error.Path, error.Message);
    }

    [VectorTheory]
    [MemberData(nameof(LeftOut))]
    public void Refuses_what_is_left_out(string area, string id)
    {
        var vector = VectorFile.Vectors[id];
        vector.Area.ShouldBe(area);
        Should.Throw<TemplateException>(() => Render(vector));
    }

    [VectorFact]
    public void Only_edge_cases_and_whole_areas_are_left_out() =>
        Unsupported.Reasons.Keys.Select(id => VectorFile.Vectors[id])
            .Where(v => !v.IsEdge && v.Area is not ("builtin-regex" or "builtin-html"))
            .ShouldBeEmpty();

#if SCRIBAN_PACKAGE
    [VectorTheory]
    [MemberData(nameof(Supported))]
    [MemberData(nameof(LeftOut))]
    public void The_package_renders_as_measured(string area, string id)
    {
        var vector = VectorFile.Vectors[id];
        vector.Area.ShouldBe(area);
        var engine = new Package.ScribanPackageEngine(OptionsFor(vector));
        if (vector.Output is not null)
            vector.Render(engine).ShouldBe(vector.Output);
        else
            Should.Throw<TemplateException>(() => vector.Render(engine));
    }
#endif

    private static TemplateEngineOptions OptionsFor(Vector vector) => new() { StrictVariables = vector.IsStrict, StrictMembers = false };

    private static string Render(Vector vector) => vector.Render(new BuiltInEngine(OptionsFor(vector)));

    private static TheoryData<string, string> Select(bool isSupported)
    {
        var rows = new TheoryData<string, string>();
        foreach (var vector in VectorFile.Vectors.Values.Where(v => Unsupported.Reasons.ContainsKey(v.Id) != isSupported))
            rows.Add(vector.Area, vector.Id);
        return rows;
    }
}
