using System.Reflection;
using CommandLine;
using Remediator.Cli.Commands;

namespace Remediator.Cli.Tests;

/// <summary>The quick reader of arguments and CommandLineParser agree: every option of the classes is one of its table.</summary>
public class FastArgumentsTests
{
    public static TheoryData<string, string, bool> Options()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var type in new[] { typeof(RemediateOptions), typeof(CheckOptions), typeof(ClassifyOptions), typeof(ExplainOptions), typeof(RulesOptions) })
        {
            var verb = type.GetCustomAttribute<VerbAttribute>()!.Name;
            foreach (var property in type.GetProperties())
            {
                if (property.GetCustomAttribute<OptionAttribute>() is not { } option)
                    continue;
                var isFlag = property.PropertyType == typeof(bool);
                data.Add(verb, $"--{option.LongName}", isFlag);
                if (option.ShortName.Length > 0)
                    data.Add(verb, $"-{option.ShortName}", isFlag);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_read_without_reflection(string verb, string option, bool isFlag)
    {
        string[] args = isFlag ? [verb, option] : [verb, option, "value"];
        var fast = FastArguments.TryParse(args).ShouldNotBeNull();

        using var parser = new Parser(settings => settings.AllowMultiInstance = true);
        parser.ParseArguments(args, CommandTable.OptionTypes)
            .WithParsed<CommonOptions>(slow => Describe(fast).ShouldBe(Describe(slow)))
            .WithNotParsed(errors => throw new InvalidOperationException(string.Join(", ", errors.Select(e => e.Tag))));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("--template")]
    [InlineData("--unknown", "x")]
    [InlineData("stray")]
    [InlineData("-t", "--error")]
    public void What_is_not_plainly_well_formed_is_left_to_the_parser(params string[] args) =>
        FastArguments.TryParse(args).ShouldBeNull();

    private static string Describe(object options) => options.GetType().Name + ": " + string.Join("; ", options.GetType().GetProperties()
        .OrderBy(property => property.Name)
        .Select(property => property.GetValue(options) is IEnumerable<string> list
            ? $"{property.Name}={string.Join(",", list)}"
            : $"{property.Name}={property.GetValue(options)}"));
}
