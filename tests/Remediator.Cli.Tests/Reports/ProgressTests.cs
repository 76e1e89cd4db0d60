using Remediator.Cli.Output;

namespace Remediator.Cli.Tests.Reports;

/// <summary>Progress shows for long work on a terminal, rarely, and leaves nothing behind.</summary>
public class ProgressTests
{
    [Fact]
    public void Short_work_and_files_hear_nothing()
    {
        using var people = new StringWriter();
        using (var short_ = new Progress(people, isOn: true, () => TimeSpan.FromMilliseconds(900)))
            short_.Tell(() => "far");
        using (var file = new Progress(people, isOn: false, () => TimeSpan.FromMinutes(1)))
            file.Tell(() => "far");

        people.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Long_work_is_told_five_times_a_second_at_most_and_the_line_goes()
    {
        using var people = new StringWriter();
        var now = TimeSpan.FromSeconds(1);
        using (var stream = new ProgressStream(new MemoryStream(new byte[4_000_000]), "error.log", new Progress(people, isOn: true, () => now)))
        {
            var buffer = new byte[1_000_000];
            stream.ReadExactly(buffer);
            stream.ReadExactly(buffer);
            now += TimeSpan.FromMilliseconds(200);
            stream.ReadExactly(buffer);
        }
        people.ToString().ShouldBe("\r\u001b[Kreading error.log: 1 MB of 4 MB (25 %)\r\u001b[Kreading error.log: 3 MB of 4 MB (75 %)");

        var progress = new Progress(people, isOn: true, () => now);
        progress.Tell(() => "1 jobs done");
        progress.Dispose();
        people.ToString().ShouldEndWith("1 jobs done\r\u001b[K");
    }
}
